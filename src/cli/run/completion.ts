// Runs `sousveil completion SHELL`: prints a script made from the commands as they are.
import type { Command } from 'commander'
import { facets } from '../../model/fact.ts'
import { severities } from '../../model/finding.ts'
import { topics } from '../../model/topics.ts'
import { auditFormats } from '../../report/formats.ts'
import { bash } from '../completion/bash.ts'
import { fish } from '../completion/fish.ts'
import { completed } from '../completion/model.ts'
import { powershell } from '../completion/powershell.ts'
import { zsh } from '../completion/zsh.ts'
import { builtKnowledge } from '../knowledge.ts'
import type { Shell } from '../shells.ts'
import { services } from '../workflows.ts'
import { print, type World } from '../world.ts'

const shells = { bash, fish, powershell, zsh }

export async function completion(shell: Shell, main: Command, world: World): Promise<number> {
  const knowledge = builtKnowledge()
  const packs = (await knowledge.packs()).map(({ id }) => id)
  const words = {
    '--jurisdiction': packs,
    '--topic': topics,
    '--format': auditFormats,
    '--fail-on': ['never', ...severities],
    '--ci': services,
    '--document-lang': knowledge.languages(),
    completion: Object.keys(shells),
    vocabulary: facets,
    tools: (await knowledge.tools()).map(({ id }) => id),
  }
  await print(world.stdout, shells[shell](completed(main, words)))
  return 0
}
