// Tells diagnostics on standard error, where the results go elsewhere.
import type { Diagnostic } from '../model/diagnostic.ts'
import { oneLine } from '../report/safe.ts'
import { exactly } from '../report/words.ts'
import { print, type World } from './world.ts'

/** `quiet` leaves errors only. */
export async function say(
  world: World,
  diagnostics: readonly Diagnostic[],
  quiet: boolean,
): Promise<void> {
  const told = diagnostics.filter(({ level }) => level === 'error' || !quiet)
  const lines = told.map(line)
  if (lines.length > 0) await print(world.stderr, `${lines.join('\n')}\n`)
}

/** "memo.md:3: error: What is wrong. What to do." */
function line({ level, document, locator, message, advice }: Diagnostic): string {
  const place = [
    ...(document === undefined ? [] : [document]),
    ...(locator ? [exactly(locator)] : []),
  ]
  const where = place.length === 0 ? 'sousveil' : place.join(':')
  return oneLine(`${where}: ${level}: ${message} ${advice}`)
}
