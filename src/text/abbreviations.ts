// Words that end with a full stop without ending a sentence, in the languages that sousveil reads.

/** Never end a sentence: something must follow them. Lower case, without the last full stop. */
const openWords = `
arts abs dr nos nr nrn v vs e.g i.e cf ca approx sect para paras pp p figs
mr mrs ms prof messrs hon rev gen sgt capt incl excl resp viz dept ext tel est vol eds ch cl regs subs sch
z.b d.h u.a i.d.r i.s.d i.v.m s.o s.u o.g o.ä u.ä vgl bzw ggf lt evtl inkl zzgl einschl ziff nr abschn anl anh
buchst sog mind tägl jährl monatl wöchentl str hr fr frau dipl ing bspw zb dh ua insb insbes grds fn rn rz s bgbl
beschl urt kap hrsg verf abk betr bez gemäß entspr
p.ex par.ex mme mlle mm réf n chap alin av bd env
sig sigg dott ssa avv ing d.lgs dlgs lett co ss ad.es
sr sra srta ud uds núm num pág págs apdo p.ej ej
dhr mevr bijv nl d.w.z o.a t.a.v i.v.m m.b.t lid
ul np tzn m.in tj poz rozp dz inż mgr ww tzw zob
exmo exma sra núm pág p.e
`

/** May end a sentence: they do before a capital letter that opens a sentence. */
const closingWords = `
al allg art best ed es ex gem in int it jo lek lit m max me min p.a pag par st
etc inc ltd corp co llc plc jr sr u.s u.k u.s.a e.u n.y d.c a.m p.m ph.d b.v n.v s.a s.l s.p.a s.r.l gmbh sp.z.o.o
usw etc.pp o.ä u.ä u.dgl dgl itp itd ecc enz e.v a.g z.o.o jan feb mar apr jun jul aug sep sept oct okt nov dec dez bros
`

/** Words that open a sentence rather than go on with a name. */
const openers = `
the this that these those it its we our you your they their he she there here if in on at for to as when where while
any all each every no not such an a and but or by from with under after before however please employees employee staff
what who how why is are does do may must should can nothing data access monitoring
der die das dies diese dieser dieses es wir sie ihre ihr unsere im in bei für wenn falls soweit sofern alle jede eine ein
nach vor zur zum auf mit von aus durch nicht auch hierzu dabei daher eine mitarbeiter beschäftigte
le la les l un une ce cette ces il elle ils elles nous vous notre vos si dans en pour tout tous toute aucun
il lo gli i le un una questo questa questi se nel in per tutti ogni non
el la los las un una este esta estos si en para todo todos cada no
de het een deze dit wij we u uw als in voor alle elke
o a os as um uma este esta se em para todos cada não
ten ta to te w na dla jeśli każdy wszystkie nie
`

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

export const openAbbreviations = words(openWords)
export const closingAbbreviations = words(closingWords)
export const sentenceOpeners = words(openers)

/** Abbreviations before a number only: `No. 5`, but `No. We do not.` */
export const beforeNumber = words('no nos sec secs fig figs reg regs')

/** Words after which a one- or two-digit number with a full stop is an ordinal (German, and dates in general). */
export const beforeOrdinal = words('am vom zum der des den dem im ab bis seit die das jede jeder')

/** Words that follow an ordinal in a date. */
export const afterOrdinal = words(`
januar jänner februar märz april mai juni juli august september oktober november dezember
jan feb mär apr jun jul aug sep sept okt nov dez quartal halbjahr jahr tag monat abschnitt satz absatz`)

/** Words before the number of a section. */
export const sectionWords = words(
  'section article clause part chapter annex rule § artikel abschnitt ziffer teil kapitel anhang anlage absatz ' +
    'articolo artículo artigo artykuł chapitre annexe titre partie sección capítulo secção hoofdstuk rozdział',
)
