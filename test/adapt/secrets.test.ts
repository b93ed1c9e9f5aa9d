// Holds that nothing that may be a secret leaves the settings, in any family.
import { expect, test } from 'vitest'
import { adapt } from '../../src/adapt/index.ts'
import type { SettingNode, SettingsDocument } from '../../src/model/document.ts'
import { isSecretKey, maskSecrets, maskSetting } from '../../src/text/secrets.ts'
import { tools } from '../tools/load.ts'
import { readSettings } from '../tools/read-example.ts'

test.each([
  ['https://ada:hunter2@logs.example/in', 'https://•••@logs.example/in'],
  ['https://logs.example/in?api_key=hunter2&x=1', 'https://logs.example/in?api_key=•••&x=1'],
  ['Authorization=Bearer abcdef123', 'Authorization=Bearer •••'],
  ['key q8Zr2LkX90aTnW5vYc31BdEf end', 'key ••• end'],
  ['0123456789abcdef0123456789abcdef', '•••'],
  ['/Library/Application Support/Agent', '/Library/Application Support/Agent'],
  ['device_vendor_msft_policy_config_windowsai_1', 'device_vendor_msft_policy_config_windowsai_1'],
  ['CLAUDE_CODE_ENABLE_TELEMETRY', 'CLAUDE_CODE_ENABLE_TELEMETRY'],
])('masks %s', (text, expected) => {
  expect(maskSecrets(text)).toBe(expected)
})

test('the value under a secret key is masked whole, switches are not', () => {
  expect(maskSetting('a.api_key', '"api_key": "plain"', 'plain')).toBe('"api_key": "•••"')
  expect(maskSetting('a.password.value', 'value: x1', 'x1')).toBe('value: •••')
  expect(maskSetting('x.Authorization', '<string>Allow</string>', 'Allow')).toBe(
    '<string>Allow</string>',
  )
  expect(maskSetting('x.log_passwd', 'log_passwd', 'true')).toBe('log_passwd')
})

test('names of keys', () => {
  for (const key of ['server_token', 'API-Key', 'clientSecret', 'DB_PASSWORD', 'private_key'])
    expect(isSecretKey(key), key).toBe(true)
  for (const key of ['log_passwd', 'max_tokens', 'keystrokes', 'detect_password_changes', 'monkey'])
    expect(isSecretKey(key), key).toBe(false)
})

const secret = 'PLANTEDsecret7391'

/** The same settings, with secrets in the quotation of each. */
function planted(node: SettingNode): SettingNode {
  const hidden = ` Bearer ${secret}x https://ada:${secret}@logs.example/?token=${secret}`
  if (node.kind === 'scalar') return { ...node, quote: `${node.quote}${hidden}` }
  const quote = node.quote === undefined ? {} : { quote: `${node.quote}${hidden}` }
  if (node.kind === 'list') return { ...node, items: node.items.map(planted), ...quote }
  const entries = new Map([...node.entries].map(([key, child]) => [key, planted(child)] as const))
  return { ...node, entries, ...quote }
}

test('secrets planted in every example of every family appear nowhere', async () => {
  let walked = 0
  for (const tool of tools) {
    for (const example of tool.examples) {
      const document = await readSettings(example.file, example.content)
      const dirty: SettingsDocument = { ...document, root: planted(document.root) }
      const adapted = adapt(dirty, tools)
      expect(adapted.tool, `${tool.id}: ${example.name}`).toBe(tool.id)
      expect(JSON.stringify(adapted), `${tool.id}: ${example.name}`).not.toContain(secret)
      walked += 1
    }
  }
  expect(walked).toBeGreaterThanOrEqual(50)
})
