// Finds the files below a folder, sorted; skips hidden names, dependencies and links to folders.
import { readdirSync } from 'node:fs'

/** Extensions taken from folders; a file named on the command line is read whatever it is called. */
const extensions = new Set(
  (
    'txt text md mdx markdown rst adoc pdf docx odt rtf html htm xhtml eml ' +
    'yaml yml json jsonc json5 toml ini cfg conf cnf properties env xml plist mobileconfig reg admx adml tf rules'
  ).split(' '),
)
const skipped = new Set(['node_modules'])
const deepest = 64

export interface Walked {
  /** Paths below the folder, as segments, sorted by code unit. */
  readonly files: readonly (readonly string[])[]
  /** How many files were left out because of their extension. */
  readonly others: number
}

export function isKnown(name: string): boolean {
  return extensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
}

/** All files; `isKnown` is asked only of folders given as such, not of patterns. */
export function walk(folder: string, knownOnly: boolean): Walked {
  const all = below(folder, [])
  const files = knownOnly ? all.filter((path) => isKnown(path.at(-1) ?? '')) : all
  return { files, others: all.length - files.length }
}

function below(folder: string, path: readonly string[]): readonly (readonly string[])[] {
  if (path.length > deepest) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !skipped.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const here = [...path, entry.name]
      return entry.isDirectory()
        ? below(`${folder}/${entry.name}`, here)
        : entry.isFile() || entry.isSymbolicLink()
          ? [here]
          : []
    })
}
