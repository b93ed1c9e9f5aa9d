// Colours by meaning, from the sixteen that follow the reader's own theme; without colour they change nothing.
import { Chalk } from 'chalk'

type Paint = (text: string) => string

export interface Palette {
  readonly title: Paint
  readonly strong: Paint
  readonly faint: Paint
  readonly good: Paint
  readonly half: Paint
  readonly bad: Paint
  readonly open: Paint
  readonly quote: Paint
}

export function palette(colour: boolean): Palette {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  return {
    title: chalk.bold.cyan,
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
    half: chalk.yellow,
    bad: chalk.red,
    open: chalk.blue,
    quote: chalk.italic,
  }
}
