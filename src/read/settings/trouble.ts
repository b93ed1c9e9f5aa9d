// What can be wrong with a settings file, said with its place.
import type { Diagnostic } from '../../model/diagnostic.ts'
import { positionAt } from '../../text/lines.ts'
import { told } from '../reading.ts'
import type { Nodes } from './tree.ts'

/** A key that stands twice in one map: the later one is used, as most programs do. */
export function duplicateKey(
  nodes: Nodes,
  document: string,
  path: string,
  offset: number,
): Diagnostic {
  const { line, column } = positionAt(nodes.index, offset)
  return told(
    'duplicate-key',
    'warning',
    document,
    `The setting ${path} stands more than once; the last one, in line ${line}, is used.`,
    'Remove the one that does not hold.',
    { kind: 'setting', path, line, column },
  )
}

/** A file that its format cannot read from some offset on. */
export function brokenSyntax(
  nodes: Nodes,
  document: string,
  format: string,
  offset: number,
  what: string,
): Diagnostic {
  const { line, column } = positionAt(nodes.index, offset)
  return told(
    'settings-syntax',
    'error',
    document,
    `This is no valid ${format}: ${what} in line ${line}, column ${column}.`,
    'Mend the file there, or export the settings again.',
    { kind: 'setting', path: '', line, column },
  )
}

export function tooLarge(document: string): Diagnostic {
  return told(
    'settings-too-large',
    'error',
    document,
    'The settings nest or repeat beyond what any real configuration does.',
    'Give the part of the file that holds the monitoring settings.',
  )
}

export function noSettings(document: string): Diagnostic {
  return told(
    'empty-file',
    'error',
    document,
    'The file holds no settings, only comments or blanks.',
    'Give the file that holds the settings.',
  )
}
