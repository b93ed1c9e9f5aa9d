// What a character looks like to a reader, in one character (two code units stay two).

/** Pairs of a letter and the Latin letter that it looks like. */
const alike =
  'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl ѵv ԍG АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЈJ ЅS ԚQ ԜW ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ρp αa ιi κk υu'
const letters: ReadonlyMap<string, string> = new Map(
  alike.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)

/** `char` as it looks: a plain letter, space or hyphen; a soft hyphen where there is nothing to see. */
export function look(char: string): string {
  const letter = letters.get(char)
  if (letter !== undefined) return letter
  const code = char.codePointAt(0) ?? 0
  if (code > 0xffff) return `${char.normalize('NFKC').charAt(0)}\u00ad`
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code === 0x2010 || code === 0x2011) return '-'
  return isInvisible(code) ? '\u00ad' : /[\p{L}\p{N}]/u.test(char) ? char : ' '
}

const isInvisible = (code: number): boolean =>
  code === 0x34f ||
  code === 0x180e ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff
