// Joins the program to one file, dist/cli/sousveil.cjs, and the process that reads apart to another: opening two hundred modules costs more than an audit of a page.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'dist', 'cli')

/** Loaded from node_modules on need: too big to be read at every start. Everything else is bundled with its licence. */
const apart = [
  '@orama/stemmers/*',
  'ajv',
  'bplist-parser',
  'esbuild',
  'fflate',
  'htmlparser2',
  'pdf-parse',
  'pdfjs-dist',
  'postal-mime',
  'saxes',
  'toml-eslint-parser',
  'yaml',
]

/** An `import()` of a package, or of a name that is put together (which TypeScript wraps). */
const foreignImport = /\bimport\((?=['"`][^.]|__rewrite)/g

/** Code compiled ahead cannot import by itself (Node asks for a callback), so bin/sousveil.js hands in how packages are imported. */
const importsByStart: Plugin = {
  name: 'imports-by-start',
  setup(build) {
    build.onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      return { contents: text.replace(foreignImport, 'importPackage('), loader: 'js' }
    })
  },
}

/** Modules reached by `import()` run when they are first asked for, as they would apart. */
async function bundle(
  entry: string,
  file: string,
  plugins: readonly Plugin[],
): Promise<readonly string[]> {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    entryPoints: [join(folder, entry)],
    outfile: join(folder, file),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: apart,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    define: { 'import.meta.url': 'moduleUrl' },
    plugins: [...plugins],
    banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href" },
  })
  return Object.keys(metafile.inputs)
}

/** The packages whose code went in, by the folders of their modules. */
function packagesOf(modules: readonly string[]): readonly string[] {
  const found = modules.flatMap(
    (module) =>
      /(?:^|[\\/])node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*[\\/]node_modules[\\/])/.exec(
        module,
      )?.[1] ?? [],
  )
  return [...new Set(found)].sort()
}

function licenceOf(name: string): string {
  const home = join(root, 'node_modules', name)
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string
    license: string
  }
  const file = readdirSync(home).find((each) => /^licen[cs]e/i.test(each))
  const text = file === undefined ? '' : readFileSync(join(home, file), 'utf8').trim()
  return `${name} ${manifest.version} (${manifest.license})\n\n${text}\n`
}

const modules = [
  ...(await bundle('main.js', 'sousveil.cjs', [importsByStart])),
  ...(await bundle('reader-child.js', 'reader-child.cjs', [])),
]
if (/\bimport\(/.test(readFileSync(join(folder, 'sousveil.cjs'), 'utf8')))
  throw new Error('sousveil.cjs imports by itself; see importsByStart')
const packages = packagesOf(modules).filter((name) => existsSync(join(root, 'node_modules', name)))
const rule = `${'-'.repeat(78)}\n`
const notice =
  'sousveil.cjs and reader-child.cjs hold code of these packages, under their licences:\n'
writeFileSync(
  join(folder, 'THIRD-PARTY.txt'),
  [notice, ...packages.map(licenceOf)].join(`\n${rule}\n`),
)
process.stdout.write(`Joined ${modules.length} modules, with ${packages.join(', ')}.\n`)
