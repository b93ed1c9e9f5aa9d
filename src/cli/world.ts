// What a command may touch of the outside: streams, environment, working directory, clock.

interface Output {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string, done?: (error?: Error | null) => void): boolean
}

/** `process` is one; tests make their own. */
export interface World {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** Ends a watch; without one it runs until the process is ended. */
  readonly stopped?: AbortSignal
  cwd(): string
}

/** Takes the exit code of the command that ran. */
export type Finish = (code: number) => void

/** Writes all of `text` and waits until it has left, so that a pipe never gets half of it. */
export function print(output: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

/** Today in UTC, as ISO date: the date of law where `--as-of` gives none. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
