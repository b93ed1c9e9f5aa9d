// Masks what may be a secret (tokens, passwords, keys, credentials in addresses) before anything is quoted.

const mask = '•••'
const secretKey =
  /(?:token|secret|passw|passphrase|pwd|api[-_. ]?key|access[-_. ]?key|private[-_. ]?key|credential|authorization|cookie|client[-_. ]?key|otlp_headers|bearer)/i
/** Names of settings that speak of passwords without holding one. */
const harmlessKey = /(?:log_passwd|detect_password|password_?changes|token_?usage|max_?tokens)/i
const userInfo = /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@"'<>]{1,200}@/gi
const secretParameter =
  /([?&;,\s](?:[\w.-]{0,40}(?:token|secret|key|password|sig|auth)[\w.-]{0,20})=)[^&\s"'<>,;]{1,400}/gi
const bearer = /\b(bearer|basic|apikey)\s+[\w.~+/=-]{6,400}/gi
const longRun = /[A-Za-z0-9+/_=-]{20,}/g

/** Bits per character of a run, by how often its characters occur. */
const entropy = (run: string): number => {
  const counts = new Map<string, number>()
  for (const character of run) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / run.length) * Math.log2(count / run.length)
  return bits
}

/** A run that reads like a random token: letters and digits mixed, no word shapes, many different characters. */
const looksRandom = (run: string): boolean => {
  if (run.startsWith('/') || run.includes('//')) return false
  const digits = run.replace(/\D/g, '').length
  if (/^[0-9a-f-]{36}$/i.test(run)) return false
  if (/^[0-9a-f]{32,}$/i.test(run)) return digits >= 4
  if (digits < 3) return false
  const words = run.split(/[_/=+-]/).filter((part) => /^[A-Za-z]{3,}$/.test(part)).length
  return words < 3 && entropy(run) >= 3.6
}

/** Values that are switches, not secrets, whatever the key is called (`Authorization: Allow` of a macOS profile). */
const switchWord =
  /^(?:true|false|yes|no|on|off|[01]|allow|deny|enabled|disabled|AllowStandardUserToSetSystemService)?$/i

/** Whether a key's name says that its value is a secret. */
export const isSecretKey = (key: string): boolean => secretKey.test(key) && !harmlessKey.test(key)

/** The text with credentials in addresses, secret parameters, bearer tokens and random-looking runs masked. */
export const maskSecrets = (text: string): string =>
  text
    .replace(userInfo, `$1${mask}@`)
    .replace(secretParameter, `$1${mask}`)
    .replace(bearer, `$1 ${mask}`)
    .replace(longRun, (run) => (looksRandom(run) ? mask : run))

/** A setting's quotation, safe to show: the whole value is masked where the key or a key above it names a secret. */
export const maskSetting = (path: string, quote: string, value: string): string => {
  const keys = path.split(/[.[\]]/).filter((part) => part !== '' && !/^\d+$/.test(part))
  if (!keys.some(isSecretKey) || switchWord.test(value)) return maskSecrets(quote)
  return quote.includes(value) ? quote.split(value).join(mask) : `${keys.at(-1) ?? path}: ${mask}`
}
