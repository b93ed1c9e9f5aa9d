// The look of the HTML report: one column, system fonts, light and dark, and a page for paper.
export const style = `
:root { color-scheme: light dark; --text: #1c2024; --soft: #5c6570; --line: #d9dee3; --paper: #fff; --card: #f6f7f9;
  --bad: #a3211d; --half: #855b00; --good: #1b6e3c; --open: #2258a5; }
@media (prefers-color-scheme: dark) { :root { --text: #e8eaed; --soft: #a2abb6; --line: #3a4149; --paper: #16191d; --card: #1f2429;
  --bad: #ff9a92; --half: #e8c06a; --good: #7fd6a0; --open: #93bdf7; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 54rem; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif;
  color: var(--text); background: var(--paper); overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 3rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .35rem; }
p { margin: .35rem 0; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.bad { color: var(--bad); } .half { color: var(--half); } .good { color: var(--good); } .open { color: var(--open); }
a { color: var(--open); }
code { font: .875em ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; color: var(--soft); }
dl.meta { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0 0; font-size: .925rem; }
dl.meta dt { color: var(--soft); } dl.meta dd { margin: 0; }
.answers { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
.answer { background: var(--card); border-radius: .5rem; padding: .9rem 1.1rem 1rem; }
.answer h3 { margin: 0 0 .4rem; }
.answer.wide { grid-column: 1 / -1; }
.answer ul, .answer ol { margin: 0; padding-left: 1.2rem; } .answer ul { list-style: none; padding: 0; }
.answer li { margin: .25rem 0; } .answer .label { color: var(--soft); margin-right: .5rem; }
.grade { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; margin: 1rem 0; }
.grade b { font-size: 2.75rem; line-height: 1; min-width: 3.5rem; text-align: center; }
.theme { display: grid; grid-template-columns: 14rem 5.5rem 1fr 2.5rem; grid-template-areas: "name weight bar number"; gap: .2rem .9rem;
  align-items: center; margin: .4rem 0; } .theme .name { grid-area: name; } .theme .weight { grid-area: weight; } .theme .number { grid-area: number; }
.theme .bar, .theme .none { grid-area: bar; }
.bar { height: .6rem; border-radius: .3rem; background: var(--line); overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bar i { display: block; height: 100%; background: currentColor; }
.number { font-variant-numeric: tabular-nums; text-align: right; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; }
th { text-align: left; font-weight: 600; color: var(--soft); }
th, td { padding: .4rem .75rem .4rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
article { margin: 0 0 1.5rem; padding: 0 0 0 1rem; border-left: 3px solid currentColor; }
article > * { color: var(--text); } article > .soft { color: var(--soft); }
article h3 { margin: 0 0 .15rem; }
blockquote { margin: .6rem 0; padding: .5rem .9rem; background: var(--card); border-radius: .4rem; }
blockquote footer { color: var(--soft); font-size: .875rem; }
.proposed { background: var(--card); border-radius: .4rem; padding: .6rem .9rem; }
blockquote > code { color: inherit; }
ul.plain { list-style: none; padding: 0; } ul.plain li { margin: .4rem 0; padding-left: 1.5rem; text-indent: -1.5rem; } ul.plain li > * { text-indent: 0; }
pre { background: var(--card); border-radius: .4rem; padding: .75rem .9rem; white-space: pre-wrap; font: .875rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
footer.end { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
@media (max-width: 34rem) { body { padding: 1.25rem 1rem 3rem; } dl.meta { grid-template-columns: 1fr; } dl.meta dd { margin-bottom: .4rem; }
  .theme { grid-template-columns: 1fr max-content; grid-template-areas: "name number" "bar bar"; } .theme .weight { display: none; } }
@page { margin: 18mm 16mm; }
@media print { :root { color-scheme: light; --text: #000; --soft: #444; --line: #bbb; --paper: #fff; --card: #f3f3f3; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; } article, .answer, tr, blockquote { break-inside: avoid; } }
`
