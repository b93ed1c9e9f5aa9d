// An invented privacy notice that says most of it in a table of whole sentences, as many notices do.
import type { Policy } from './policy.ts'

export const notice: Policy = {
  language: 'en',
  title: 'What Harrowgate Textiles Records About Its Staff',
  parts: [
    { kind: 'heading', level: 2, text: 'Before you read on' },
    {
      kind: 'paragraph',
      sentences: [
        'This notice is for everybody who works at one of the four mills, whether as an employee, as a trainee or through an agency.',
        'It replaces the notice of last autumn and was read aloud at the general meeting.',
      ],
    },
    { kind: 'heading', level: 2, text: 'What, why and how long' },
    {
      kind: 'table',
      rows: [
        ['What we record', 'Why we do it', 'How long we keep it'],
        [
          'The gate records the number of your badge and the time at which you enter or leave the mill.',
          'In a fire we must know who is still inside. The same entries are used to work out your hours if you say that a clock was wrong.',
          'Entries are deleted after six weeks, unless you have asked us to correct your hours before.',
        ],
        [
          'The looms report how many metres were woven, how often a thread broke and when the loom stood still.',
          'The reports tell the mechanics which loom needs care. They name the loom and the shift, never a person.',
          'Reports are kept for two years, because the maker of the looms asks for them under the warranty.',
        ],
        [
          'The telephone system stores which extension called which number, and for how long.',
          'Calls abroad are expensive, and the bill must be checked.',
          'Three months.',
        ],
        [
          'Twelve cameras watch the fence, the gate and the yard where lorries are loaded; none of them records sound.',
          'Cloth was stolen from the yard in three nights of last winter, and the insurer asked for cameras.',
          'Recordings are written over after four days. A copy is kept longer only where the police are looking into a theft.',
        ],
        [
          'Anyone who drives a company car keeps a log book with the date, the place and the reason of each trip.',
          'The tax office wants to see it, and so does nobody else.',
          'Ten years, as the tax rules demand.',
        ],
        [
          'The canteen card stores what was paid, not what was eaten.',
          'The sum is taken from your wages at the end of the month.',
          'Until the end of the following year.',
        ],
      ],
    },
    { kind: 'heading', level: 2, text: 'What we never do' },
    {
      kind: 'paragraph',
      sentences: [
        'We do not read your messages, we do not listen to your calls and we do not follow where you are outside the mill.',
        'Whoever in the office looks at an entry without need is moved to other work.',
        'If you think that something is recorded which is not in this table, tell the works committee or write to privacy@harrowgate-textiles.example.',
      ],
    },
  ],
}
