// Runs `sousveil audit --watch`: audits again whenever a document, its folder or the configuration changes.
import { type FSWatcher, watch as watchFolder } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { configName } from '../config.ts'
import { gatherSets } from '../sets.ts'
import { type Flags, settingsOf } from '../settings.ts'
import { print, type World } from '../world.ts'
import { audit } from './audit.ts'

/** Editors write in several steps; they are one change. */
const settleMilliseconds = 150

/** Ends when the world stops it, with the code of the last audit. */
export async function watch(paths: readonly string[], flags: Flags, world: World): Promise<number> {
  let code = 0
  while (world.stopped?.aborted !== true) {
    const folders = await foldersOf(paths, flags, world)
    const change = nextChange(folders, world.stopped)
    code = await audit(paths, flags, world)
    await print(world.stderr, 'Watching for changes; end with Ctrl+C.\n')
    await change
  }
  return code
}

async function foldersOf(
  paths: readonly string[],
  flags: Flags,
  world: World,
): Promise<readonly string[]> {
  const settings = await settingsOf(paths, flags, world.cwd())
  const { sets } = await gatherSets({ ...settings, each: false }, world)
  const files = sets.flatMap((set) => set.paths.filter((path) => path !== undefined))
  const config = resolve(world.cwd(), settings.configFile ?? configName)
  return [...new Set([...files, config].map(dirname))]
}

/** Resolves once something in these folders has changed and come to rest, or the watch is stopped. */
function nextChange(folders: readonly string[], stopped: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => {
    let timer: NodeJS.Timeout | undefined
    const watchers: FSWatcher[] = []
    const end = () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      done()
    }
    const settle = () => {
      clearTimeout(timer)
      timer = setTimeout(end, settleMilliseconds)
    }
    for (const folder of folders) watchers.push(watchFolder(folder, settle))
    stopped?.addEventListener('abort', end, { once: true })
  })
}
