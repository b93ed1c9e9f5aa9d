// What is asked of an audit; the documents and the knowledge come beside it.
import type { Asked } from './jurisdictions.ts'
import type { Situation } from './model/situation.ts'
import type { Understanding } from './understand.ts'
import type { Marks } from './waive/index.ts'

export interface AuditRequest extends Understanding, Marks, Omit<Situation, 'documents'> {
  readonly version: string
  readonly jurisdictions: Asked
}
