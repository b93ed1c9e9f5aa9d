// Recognises the text formats of settings beyond JSON and YAML: by their first lines, then by name.

export type SettingsFormat =
  | 'json'
  | 'toml'
  | 'xml'
  | 'plist'
  | 'ini'
  | 'env'
  | 'flags'
  | 'reg'
  | 'dsc'
  | 'sudoers'
  | 'pam'
  | 'auditd'

/** Signs in the text that no prose has. In order: the first that fits is taken. */
const signs: readonly (readonly [RegExp, SettingsFormat])[] = [
  [/^\s*(?:Windows Registry Editor Version \d|REGEDIT4)/, 'reg'],
  [
    /^\s*(?:<\?xml\b[^>]*\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*(?:<!DOCTYPE plist\b|<plist\b)/,
    'plist',
  ],
  [/\bImport-DscResource\b|^# Generated with Microsoft365DSC\b/m, 'dsc'],
]

const sudoersDefaults = /^Defaults(?:[:@>!]\S+)?\s+!{0,3}[a-z_]+\s*(?:[,=+#\\-]|$)/

/** Shapes that at least half of the lines have, comments and blanks left out. Only for names that are not prose's. */
const shapes: readonly (readonly [RegExp, SettingsFormat])[] = [
  [/^(?:\S+\s+)?-?(?:auth|account|password|session)\s+(?:\[|\w+\s)[^\n]*pam_\w+\.so/, 'pam'],
  [/^-(?:a\s+(?:always|never|exit|exclude),|w\s+\/|D$|b\s+\d)/, 'auditd'],
  [/^--[a-z][\w-]+(?:=|$)/, 'flags'],
  [/^(?:export\s+)?[A-Z][A-Z0-9_]{2,}\s*=/, 'env'],
]

const extensions: Readonly<Record<string, SettingsFormat>> = {
  toml: 'toml',
  xml: 'xml',
  plist: 'plist',
  mobileconfig: 'plist',
  ini: 'ini',
  cfg: 'ini',
  env: 'env',
  flags: 'flags',
  reg: 'reg',
  ps1: 'dsc',
  rules: 'auditd',
}

const names: readonly (readonly [RegExp, SettingsFormat])[] = [
  [/(?:^|\/)sudoers(?:\.d\/[^/]+|[-._][^/]*)?$/, 'sudoers'],
  [/(?:^|\/)pam\.d\/[^/]+$/, 'pam'],
  [/(?:^|\/)\.env(?:\.[\w-]+)*$/, 'env'],
]

const prose = /\.(?:md|mdx|markdown|txt|text|x?html?|rst|eml)$/i
const hasExtension = /\.([A-Za-z0-9]+)$/

/** The settings format of a text; undefined where it is none of these. A file named as prose is one only by a sure sign. */
export function recogniseSettings(name: string, text: string): SettingsFormat | undefined {
  const head = text.slice(0, 20_000)
  const path = name.replace(/\\/g, '/')
  const extension = hasExtension.exec(path)?.[1]?.toLowerCase() ?? ''
  const signed = signs.find(([sign]) => sign.test(head))?.[1]
  if (signed) return signed
  if (prose.test(path)) return undefined
  if (/^\{\s*(?:"|\/[/*]|\})/.test(withoutComments(head))) return 'json'
  return (
    names.find(([form]) => form.test(path))?.[1] ??
    (Object.hasOwn(extensions, extension) ? extensions[extension] : undefined) ??
    shapeOf(head, extension)
  )
}

/** The text from its first character on that is neither blank nor in a comment (`//`, block), as JSON files may begin. */
function withoutComments(head: string): string {
  let rest = head.trimStart()
  while (rest.startsWith('//') || rest.startsWith('/*')) {
    const mark = rest.startsWith('//') ? '\n' : '*/'
    const end = rest.indexOf(mark, 2)
    if (end < 0) return ''
    rest = rest.slice(end + mark.length).trimStart()
  }
  return rest
}

/** By the shape of the first lines; a `.conf` with sections or `key = value` lines is an INI file. */
function shapeOf(head: string, extension: string): SettingsFormat | undefined {
  const lines = head
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[#;]/.test(line))
    .slice(0, 200)
  if (lines.length === 0) return undefined
  if (lines.some((line) => sudoersDefaults.test(line))) return 'sudoers'
  const fitting = shapes.find(([shape]) => mostly(lines, shape))
  if (fitting) return fitting[1]
  if (extension !== '' && isElement(head)) return 'xml'
  const isIni = extension === 'conf' && mostly(lines, /^(?:\[[^\]]+\]|[\w.-]+\s*=)/)
  return isIni ? 'ini' : undefined
}

/** Comments, then an element. */
function isElement(head: string): boolean {
  let rest = head.trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->')
    if (end < 0) return false
    rest = rest.slice(end + 3).trimStart()
  }
  return /^<[A-Za-z_][\w.-]{0,100}[\s>/]/.test(rest)
}

/** At least half of the lines (rules stand among other entries of the same file). */
function mostly(lines: readonly string[], shape: RegExp): boolean {
  return lines.filter((line) => shape.test(line)).length * 2 >= lines.length
}
