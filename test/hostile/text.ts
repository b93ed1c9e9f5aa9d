// Builds texts that mean harm: nested or repeated beyond what anybody writes.

export const deepHtml = (): Buffer =>
  Buffer.from(
    `<p>We record calls.</p>${'<div>'.repeat(100_000)}We log sign-ins.${'</div>'.repeat(100_000)}`,
  )

export const deepMarkdown = (): Buffer =>
  Buffer.from(
    [
      `${'> '.repeat(50_000)}We record calls.`,
      `${'['.repeat(50_000)}a${'](b)'.repeat(50_000)}`,
      '*a '.repeat(50_000),
      `${'- '.repeat(20_000)}x`,
      '`'.repeat(30_000),
      '<a '.repeat(50_000),
    ].join('\n\n'),
  )

const sentence = 'We record the keystrokes of employees and keep them for ninety days. '

export const longLine = (): Buffer => Buffer.alloc(50 * 1024 * 1024, sentence)

export const longWord = (): Buffer => Buffer.alloc(50 * 1024 * 1024, 'a')
