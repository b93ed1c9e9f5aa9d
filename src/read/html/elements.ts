// What the elements of HTML mean to a reader: which part blocks, which are left out, which hold no text.
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Their start and end end the block that is open. */
export const blockElements = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre search section summary table tbody td ' +
    'tfoot th thead tr ul',
)

/** Their content is no prose of the page. */
export const skippedElements = words(
  'applet audio button canvas datalist embed iframe input map math meter nav noembed noframes noscript object progress ' +
    'script select style svg template textarea title video',
)

/** They have no end tag. */
export const voidElements = words(
  'area base br col embed hr img input link meta param source track wbr',
)

export const listElements = words('ul ol menu dir')
export const boldElements = words('b strong')
export const italicElements = words('i em cite')
export const struckElements = words('s del strike')

/** Parts of a page around its content, by role. */
export const skippedRoles = words(
  'navigation search contentinfo banner dialog alertdialog menu menubar toolbar',
)

/** Names of cookie and consent banners, and of navigation, as classes and ids use them. */
export const bannerName =
  /cookie-?(?:banner|notice|consent|bar|popup|law|message|modal|wall)|onetrust|cookiebot|cc-window|consent-?(?:banner|modal|manager|popup)|didomi|usercentrics|breadcrumb|skip-?link|site-?(?:nav|footer|header)|page-?footer/i

/** An open element of this name is closed by the start of another, up to the scope that holds both. */
export const impliedEnds: Readonly<
  Record<string, readonly [ends: ReadonlySet<string>, scope: ReadonlySet<string>]>
> = {
  li: [words('li'), words('ul ol menu dir table')],
  dt: [words('dt dd'), words('dl table')],
  dd: [words('dt dd'), words('dl table')],
  td: [words('td th'), words('table tr')],
  th: [words('td th'), words('table tr')],
  tr: [words('tr td th'), words('table')],
  tbody: [words('tr td th thead tbody tfoot'), words('table')],
  thead: [words('tr td th thead tbody tfoot'), words('table')],
  tfoot: [words('tr td th thead tbody tfoot'), words('table')],
}
