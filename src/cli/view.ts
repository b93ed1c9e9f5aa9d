// The view of a command: its terminal, and the words of the vocabulary.
import type { Knowledge } from '../knowledge.ts'
import type { View } from '../model/view.ts'
import { terminalOf } from './terminal.ts'
import type { World } from './world.ts'

export async function viewOf(world: World, knowledge: Knowledge): Promise<View> {
  const vocabulary = await knowledge.vocabulary()
  return { ...terminalOf(world), each: false, base: '', vocabulary }
}

/** Of a report that goes to a file: 80 columns, no colour. */
export async function fileView(knowledge: Knowledge): Promise<View> {
  const vocabulary = await knowledge.vocabulary()
  return { width: 80, colour: false, unicode: true, each: false, base: '', vocabulary }
}
