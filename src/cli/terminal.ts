// What the terminal can do: its width, colour, and whether it shows more than ASCII.
import type { World } from './world.ts'

export interface Terminal {
  readonly width: number
  readonly colour: boolean
  readonly unicode: boolean
}

/** NO_COLOR beats FORCE_COLOR; a pipe gets no colour, and 80 columns unless COLUMNS says otherwise. */
export function terminalOf({ stdout, env, platform }: World): Terminal {
  const columns = stdout.columns ?? Number(env.COLUMNS)
  return {
    width: Number.isInteger(columns) && columns > 0 ? columns : 80,
    colour: hasColour(stdout.isTTY === true, env),
    unicode: hasUnicode(env, platform),
  }
}

type Environment = World['env']

function hasColour(isTerminal: boolean, env: Environment): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}

/** On Windows only terminals known for it; elsewhere unless a locale other than UTF-8 is set, or the bare console. */
function hasUnicode(env: Environment, platform: string): boolean {
  if (platform === 'win32') {
    return Boolean(env.WT_SESSION) || env.TERM_PROGRAM === 'vscode' || Boolean(env.ConEmuTask)
  }
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  if (env.TERM === 'linux') return false
  return locale === '' || /utf-?8/i.test(locale)
}
