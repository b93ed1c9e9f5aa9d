// Holds which facts a pattern matches: values, stance, origin, what they are about, lengths of time.
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import type { Fact } from '../../src/model/fact.ts'
import { criterion, fact, rulebook, situation } from '../making.ts'

const about = fact('technique', 'print-jobs')

describe('fact patterns', () => {
  const rows: readonly (readonly [string, unknown, Fact, boolean])[] = [
    ['the value', { right: 'access' }, fact('right', 'access'), true],
    ['another value', { right: 'access' }, fact('right', 'objection'), false],
    ['alternatives', { right: ['access', 'objection'] }, fact('right', 'objection'), true],
    ['any value', { right: 'any' }, fact('right', 'portability'), true],
    ['a denied fact', { right: 'access' }, fact('right', 'access', { stance: 'denied' }), false],
    [
      'denied asked for',
      { right: { value: 'access', stance: 'denied' } },
      fact('right', 'access', { stance: 'denied' }),
      true,
    ],
    [
      'any stance',
      { right: { value: 'access', stance: 'any' } },
      fact('right', 'access', { stance: 'denied' }),
      true,
    ],
    [
      'a narrower value',
      { technique: 'screen-recording' },
      fact('technique', 'terminal-recording'),
      true,
    ],
    [
      'a broader value',
      { technique: 'terminal-recording' },
      fact('technique', 'screen-recording'),
      false,
    ],
    [
      'a denied broader value',
      { technique: { value: 'idle-time', stance: 'denied' } },
      fact('technique', 'input-activity', { stance: 'denied' }),
      true,
    ],
    [
      'a denied narrower value',
      { technique: { value: 'input-activity', stance: 'denied' } },
      fact('technique', 'idle-time', { stance: 'denied' }),
      false,
    ],
    [
      'other than a value',
      { technique: { 'other-than': ['print-jobs', 'cctv'] } },
      fact('technique', 'keystrokes'),
      true,
    ],
    [
      'no other than a value, or one narrower',
      { technique: { 'other-than': ['print-jobs', 'cctv'] } },
      fact('technique', 'cctv-audio'),
      false,
    ],
    ['a group', { technique: { group: 'screen' } }, fact('technique', 'screenshots'), true],
    ['another group', { technique: { group: 'screen' } }, fact('technique', 'keystrokes'), false],
    [
      'a press report',
      { technique: 'webcam' },
      fact('technique', 'webcam', { origin: 'report' }),
      false,
    ],
    [
      'origin asked for',
      { technique: { value: 'webcam', origin: 'report' } },
      fact('technique', 'webcam', { origin: 'report' }),
      true,
    ],
    [
      'other than these',
      { technique: { 'other-than': ['print-jobs', 'cctv'] } },
      fact('technique', 'webcam'),
      true,
    ],
    [
      'one of these, or narrower',
      { technique: { 'other-than': ['print-jobs', 'cctv'] } },
      fact('technique', 'cctv-audio'),
      false,
    ],
    ['general', { retention: { of: ['cctv', 'general'] } }, fact('retention', 'P1D'), true],
    [
      'not general',
      { retention: { of: ['general'] } },
      fact('retention', 'P1D', { of: ['cctv'] }),
      false,
    ],
    [
      'modalities',
      { technique: { value: 'webcam', modality: ['does', 'may'] } },
      fact('technique', 'webcam', { modality: 'may' }),
      true,
    ],
    [
      'modality',
      { technique: { value: 'webcam', modality: 'does' } },
      fact('technique', 'webcam', { modality: 'may' }),
      false,
    ],
    [
      'evidence',
      { technique: { value: 'webcam', evidence: 'collects' } },
      fact('technique', 'webcam', { origin: 'config', evidence: 'capability' }),
      false,
    ],
    [
      'evidence in a document',
      { technique: { value: 'webcam', evidence: 'collects' } },
      fact('technique', 'webcam'),
      false,
    ],
    [
      'what it is about',
      { retention: { stated: true, of: 'cctv' } },
      fact('retention', 'P30D', { of: ['cctv'] }),
      true,
    ],
    [
      'about something else',
      { retention: { stated: true, of: 'cctv' } },
      fact('retention', 'P30D', { of: ['web-history'] }),
      false,
    ],
    [
      'about nothing named',
      { retention: { stated: true, of: 'cctv' } },
      fact('retention', 'P30D'),
      false,
    ],
    [
      'about nothing named, general asked for',
      { retention: { stated: true, of: ['cctv', 'general'] } },
      fact('retention', 'P30D'),
      true,
    ],
    [
      'about something else, general asked for',
      { retention: { stated: true, of: ['cctv', 'general'] } },
      fact('retention', 'P30D', { of: ['web-history'] }),
      false,
    ],
    [
      'one of several modalities',
      { technique: { value: 'webcam', modality: ['does', 'may'] } },
      fact('technique', 'webcam', { modality: 'may' }),
      true,
    ],
    [
      'about all',
      { retention: { stated: true, of: 'cctv' } },
      fact('retention', 'P30D', { of: ['all'] }),
      true,
    ],
    [
      'about a narrower one',
      { retention: { stated: true, of: 'cctv' } },
      fact('retention', 'P30D', { of: ['cctv-audio'] }),
      true,
    ],
    [
      'about a broader one',
      { retention: { stated: true, of: 'terminal-recording' } },
      fact('retention', 'P30D', { of: ['screen-recording'] }),
      true,
    ],
    [
      'about a group',
      { retention: { stated: true, of: { group: 'screen' } } },
      fact('retention', 'P30D', { of: ['screenshots'] }),
      true,
    ],
    ['a period for stated', { retention: { stated: true } }, fact('retention', 'criteria'), false],
    ['no period', { retention: { stated: false } }, fact('retention', 'criteria'), true],
    ['at most', { retention: { 'at-most': 'P6M' } }, fact('retention', 'P6M'), true],
    ['more than at most', { retention: { 'at-most': 'P6M' } }, fact('retention', 'P1Y'), false],
    ['longer than', { retention: { 'longer-than': 'P30D' } }, fact('retention', 'P31D'), true],
    ['just as long', { retention: { 'longer-than': 'P30D' } }, fact('retention', 'P30D'), false],
    [
      'for ever is longer',
      { retention: { 'longer-than': 'P30D' } },
      fact('retention', 'indefinite'),
      true,
    ],
    [
      'criteria are not longer',
      { retention: { 'longer-than': 'P30D' } },
      fact('retention', 'criteria'),
      false,
    ],
  ]

  test.each(rows)('%s', (_, require, one, holds) => {
    const [finding] = judge([about, one], rulebook(criterion({ require })), situation())
    expect(finding?.outcome).toBe(holds ? 'pass' : 'fail')
  })
})
