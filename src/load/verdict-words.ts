// Words that read as a verdict of legality, and the terms of art that hold such a word without giving one, by language.

/** Sources of regular expressions, matched whole-word, in any case; a space stands for any run of spaces or hyphens. */
interface Words {
  readonly verdicts: readonly string[]
  readonly termsOfArt: readonly string[]
}

export const words: Readonly<Record<'en' | 'de' | 'fr', Words>> = {
  en: {
    verdicts: [
      '(?:un)?lawful(?:ly|ness)?',
      '(?:il)?legal(?:ly|ity)?',
      '(?:non-?)?compliant',
      'compl(?:y|ies|ied) with (?:the )?(?:laws?|gdpr)',
      '(?:against|outside) the law',
      '(?:violat|infring|contraven|breach|break|broke)[a-z]*(?: of)?(?: the| this| that| any| data| protection| privacy| employment){0,4} (?:laws?|statutes?|acts?|gdpr|regulations?)',
    ],
    termsOfArt: [
      'legal(?:ly)? (?:basis|bases|ground|grounds|obligations?|duty|duties|claims?|proceedings)',
      'legal (?:entity|entities|advice|department|team|representatives?|counsel|privilege)',
      'legal (?:area|powers|holds?|compliance)',
      'lawful (?:basis|bases|interception)',
      'lawfulness of (?:the )?processing',
    ],
  },
  de: {
    verdicts: [
      '(?:un)?rechtmäßig(?:e[mnrs]?|keit)?',
      '(?:un)?zulässig(?:e[mnrs]?|keit)?',
      '(?:rechts|gesetz|gesetzes)widrig(?:e[mnrs]?|keit)?',
      '(?:rechts|gesetzes|datenschutz|dsgvo-?)konform(?:e[mnrs]?|ität)?',
      '(?:il)?legal(?:e[mnrs]?|ität)?',
      'verst(?:ößt|oßen|ieß) gegen (?:das|ein|die) (?:gesetz|recht|dsgvo|bdsg)',
    ],
    termsOfArt: [
      'rechtsgrundlagen?',
      'rechtliche[nr]? verpflichtung(?:en)?',
      'gesetzliche[nr]? (?:pflicht(?:en)?|vertreter(?:n|in|innen)?)',
      'rechtmäßigkeit der verarbeitung',
    ],
  },
  fr: {
    verdicts: [
      '(?:il)?licites?',
      '(?:il)?licéité',
      '(?:il)?lég(?:al|ale|aux|ales|alement|alité)',
      '(?:non )?conformes?',
      '(?:viole|violent|enfreint|enfreignent) (?:la loi|le droit|le rgpd)',
    ],
    termsOfArt: [
      'bases? légales?',
      '(?:obligations?|mentions?|durées?) légales?',
      'représentante?s? lég(?:al|ale|aux|ales)',
      'licéité du traitement',
    ],
  },
}
