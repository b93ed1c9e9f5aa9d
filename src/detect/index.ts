// Detection: the language, the kind and the jurisdictions of documents, each with the evidence it rests on.
export { detectJurisdictions } from './jurisdictions.ts'
export { detectKind } from './kind.ts'
export { detectLanguage } from './language.ts'
