// Runs `sousveil rules test FOLDER`: the examples of own criteria and law packs, through the whole pipeline.

import { type ExampleRun, type Pipeline, runExamples } from '../../judge/examples.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Example } from '../../model/rulebook.ts'
import { examplesText } from '../../report/catalogue/examples.ts'
import { understand } from '../../understand.ts'
import { fine, found, Refusal } from '../exit.ts'
import { builtKnowledge } from '../knowledge.ts'
import { readOwnRules } from '../own-rules.ts'
import { viewOf } from '../view.ts'
import { print, type World } from '../world.ts'

/** 1 where an example comes out otherwise, or a part of a condition changes none. */
export async function rulesTest(folder: string, world: World): Promise<number> {
  const knowledge = builtKnowledge()
  const { rulebook, diagnostics } = await readOwnRules(folder, knowledge, world.cwd())
  if (diagnostics.some(({ level }) => level === 'error')) throw new Refusal(diagnostics)
  const report = await runExamples(rulebook, pipelineOf(knowledge))
  await print(world.stdout, examplesText(report, await viewOf(world, knowledge)))
  const failed = report.runs.some((run: ExampleRun) => !run.passed)
  return failed || report.idleLeaves.length > 0 ? found : fine
}

/** Kind and origin, where an example gives them, stand in for what detection says. */
function pipelineOf(knowledge: Knowledge): Pipeline {
  return async ({ documents, origin }: Example) => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const inputs = documents.map(({ name, text }) => ({ name, bytes: bytes(text) }))
    const known = new Map(
      documents.map(({ name, kind }) => [name, kind === undefined ? {} : { kind }]),
    )
    const understood = await understand(inputs, knowledge, { known })
    const from = origin === undefined ? {} : { origin }
    return {
      facts: understood.facts.map((fact) => ({ ...fact, ...from })),
      documents: understood.documents.map(({ name, kind }) => ({ name, kind, ...from })),
    }
  }
}
