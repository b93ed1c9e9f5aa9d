// The compilers of knowledge that build on vocabulary and criteria, in order. A new part of rules/ is one line here.
import type { Compiler } from './compiler.ts'
import { detectionCompiler } from './detection.ts'
import { languageCompiler } from './language/compiler.ts'
import { lawCompiler } from './law.ts'
import { toolsCompiler } from './tools.ts'

export const compilers: readonly Compiler[] = [
  detectionCompiler,
  languageCompiler,
  lawCompiler,
  toolsCompiler,
]
