// Runs the program on its arguments and answers with the exit code; every end of a run passes here.
import { CommanderError } from 'commander'
import { misused, Refusal, UsageError } from './exit.ts'
import { program } from './program.ts'
import { say } from './say.ts'
import { print, type World } from './world.ts'

/** @param args without the program's own name. */
export async function run(args: readonly string[], world: World): Promise<number> {
  let code = 0
  const main = program(world, (result) => {
    code = result
  })
  try {
    await main.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return await ended(error, world)
  }
}

async function ended(error: unknown, world: World): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : misused
  if (isClosedPipe(error)) return 0
  if (error instanceof Refusal) await say(world, error.diagnostics, false)
  else if (error instanceof UsageError) await print(world.stderr, `sousveil: ${error.message}\n`)
  else await print(world.stderr, fault(error))
  return misused
}

/** The reader of our output went away (`sousveil facts x | head`). */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

function fault(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `sousveil: this is a fault of sousveil, not of your input.\n${trace}\n`
}
