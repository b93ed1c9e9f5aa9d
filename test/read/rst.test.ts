// reStructuredText: sections, lists, definitions, tables, directives, inline markup.
import { expect, test } from 'vitest'
import { outline, proseOf, seen } from './support.ts'

const outlineOf = async (text: string) => outline(await proseOf('a.rst', text))
const textOf = async (text: string) =>
  (await proseOf('a.rst', text)).blocks.map((block) => seen(block.text))

test('titles take their level from the order of their styles', async () => {
  const { blocks, properties } = await proseOf(
    'a.rst',
    `=====
Notice
=====

:Author: HR

Purpose
=======

We log
doors.

Scope
-----

All staff.

Rights
======

Ask.
`,
  )
  expect(blocks.map(({ kind, level, text }) => `${kind}${level} ${seen(text)}`)).toEqual([
    'heading1 Notice',
    'heading2 Purpose',
    'paragraph0 We log doors.',
    'heading3 Scope',
    'paragraph0 All staff.',
    'heading2 Rights',
    'paragraph0 Ask.',
  ])
  expect(properties).toEqual({ author: 'HR' })
})

test('lists and definitions hang together', async () => {
  const text = `We log:

* doors, which are
  kept a week

  - hall
  - yard

* mail
1. first
2. second

CCTV
    Cameras in the hall.
`
  expect(await outlineOf(text)).toEqual([
    'sentence: We log:',
    'item: doors, which are kept a week <lead-in We log:>',
    'item: hall <lead-in We log: | lead-in doors, which are kept a week>',
    'item: yard <lead-in We log: | lead-in doors, which are kept a week>',
    'item: mail <lead-in We log:>',
    'item: first <lead-in We log:>',
    'item: second <lead-in We log:>',
    'heading: CCTV',
    'sentence: Cameras in the hall. <term CCTV>',
  ])
})

const kept = [
  'cell: Data <lead-in Kept:>',
  'cell: Period <lead-in Kept:>',
  'cell: CCTV <lead-in Kept: | column Data>',
  'cell: 72 hours only <lead-in Kept: | row CCTV | column Period>',
  'cell: Logs <lead-in Kept: | column Data>',
  'cell: 1 year <lead-in Kept: | row Logs | column Period>',
]

test.each([
  [
    'grid',
    `Kept:

+------+----------+
| Data | Period   |
+======+==========+
| CCTV | 72 hours |
|      | only     |
+------+----------+
| Logs | 1 year   |
+------+----------+
`,
  ],
  [
    'simple',
    `Kept:

====  =========
Data  Period
====  =========
CCTV  72 hours
      only
Logs  1 year
====  =========
`,
  ],
  [
    'list',
    `Kept:

.. list-table::
   :header-rows: 1

   * - Data
     - Period
   * - CCTV
     - 72 hours
       only
   * - Logs
     - 1 year
`,
  ],
])('a %s table gives cells', async (_, text) => {
  expect((await outlineOf(text)).slice(1)).toEqual(kept)
})

test('directives: admonitions are read, pictures, comments and contents left out', async () => {
  const text = `.. contents::
.. image:: a.png
   :alt: recording
.. a comment on
   recording

.. note:: We log doors.

   Not windows.

.. code-block:: yaml

   record: true

.. [1] A footnote.

Example::

   literal

| One
| Two
`
  const { blocks } = await proseOf('a.rst', text)
  expect(blocks.map(({ kind, text: words }) => `${kind} ${seen(words)}`)).toEqual([
    'paragraph We log doors.',
    'paragraph Not windows.',
    'code record: true',
    'paragraph A footnote.',
    'paragraph Example::',
    'code literal',
    'paragraph One Two',
  ])
})

test.each([
  ['**bold** and *em* and ``code``', 'bold and em and code'],
  ['see `the notice <https://x.example>`_ now', 'see the notice now'],
  ['see :doc:`the notice <a/b>` and :term:`log`', 'see the notice and log'],
  ['a note [1]_ here', 'a note here'],
  ['a reference_ here', 'a reference here'],
  ['snake_case stays', 'snake_case stays'],
  ['not \\*bold\\*', 'not *bold*'],
])('masks inline markup: %s', async (text, expected) => {
  expect(await textOf(text)).toEqual([expected])
})
