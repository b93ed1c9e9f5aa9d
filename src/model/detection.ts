// The data that detection works by: words of languages, kinds of document and jurisdictions (compiled from rules/detect/).

/** Phrases. With a capital letter matched as written, others in any case; a star at the end joins a longer word. */
export type Phrases = readonly string[]

export interface KindSigns {
  /** In the title, the main headings or the file's name. */
  readonly title: Phrases
  /** Anywhere. */
  readonly text: Phrases
}

export interface JurisdictionSigns {
  readonly title: string
  /** The jurisdiction that this one lies in, or whose law it has adopted. */
  readonly in?: string
  readonly adopts?: string
  /** A language that hints at it where nothing better does. */
  readonly language?: string
  /** Laws, authorities, institutions that exist only there. */
  readonly laws: Phrases
  /** Laws that others have adopted or follow, too. */
  readonly adopted?: Phrases
  /** Forms of companies: they count where the document opens. */
  readonly forms?: Phrases
  /** Names that only hint at it. */
  readonly weak?: Phrases
  /** Places, counted beside a word of seat or of workers, in headings and in short opening lines. */
  readonly places: Phrases
}

export interface DetectionData {
  /** Language subtag → its function words, separated by spaces. */
  readonly languages: Readonly<Record<string, string>>
  /** The same for languages that are not read. */
  readonly others: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<string, KindSigns>>
  readonly template: { readonly text: Phrases; readonly placeholders: Phrases }
  readonly about: {
    readonly workers: Phrases
    readonly observation: Phrases
    readonly elsewhere: KindSigns
  }
  readonly seat: { readonly before: Phrases; readonly after: Phrases }
  readonly jurisdictions: Readonly<Record<string, JurisdictionSigns>>
}
