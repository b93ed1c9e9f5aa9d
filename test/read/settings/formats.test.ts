// Reads each settings format: recognised by content, values and places right, broken files said with their line.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of settings files
import { describe, expect, test } from 'vitest'
import type { SettingNode } from '../../../src/model/document.ts'
import { read } from '../../../src/read/index.ts'

const encode = (text: string) => new TextEncoder().encode(text)

async function rootOf(name: string, bytes: Uint8Array, format: string): Promise<SettingNode> {
  const { documents, diagnostics } = await read({ name, bytes })
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([])
  const [document] = documents
  if (document?.kind !== 'settings') throw new Error(`${name} is no settings file`)
  expect(document.format).toBe(format)
  return document.root
}

/** Every scalar as `path = value @line`, in the order of the tree. */
function scalars(node: SettingNode): string[] {
  if (node.kind === 'scalar') {
    const value = node.unresolved ? '?' : String(node.value)
    return [`${node.path} = ${value}${node.line === undefined ? '' : ` @${node.line}`}`]
  }
  return (node.kind === 'map' ? [...node.entries.values()] : node.items).flatMap(scalars)
}

const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'config.toml',
    'toml',
    '# c\nname = "x"\n[otel]\nlog = true\nexporter = { http = { endpoint = "${URL}" } }\n[[a]]\nn = 1\n[[a]]\nn = 2.5\n',
    [
      'name = x @2',
      'otel.log = true @4',
      'otel.exporter.http.endpoint = ? @5',
      'a[0].n = 1 @7',
      'a[1].n = 2.5 @9',
    ],
  ],
  [
    'sysmon.xml',
    'xml',
    '<?xml version="1.0"?>\n<Sysmon schemaversion="4.90">\n  <A/>\n  <B on="x">t</B>\n  <B>u</B>\n</Sysmon>\n',
    [
      'Sysmon.@schemaversion = 4.90 @2',
      'Sysmon.B[0].@on = x @4',
      'Sysmon.B[0].#text = t @4',
      'Sysmon.B[1] = u @5',
    ],
  ],
  [
    'ossec.conf',
    'xml',
    '<!-- one -->\n<ossec_config>\n<frequency>60</frequency>\n</ossec_config>\n<ossec_config>\n<a>&lt;</a>\n</ossec_config>\n',
    ['ossec_config[0].frequency = 60 @3', 'ossec_config[1].a = < @6'],
  ],
  [
    'a.mobileconfig',
    'plist',
    '<?xml version="1.0" encoding="UTF-8"?>\r\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\r\n<plist version="1.0">\r\n<dict>\r\n<key>A</key>\r\n<true/>\r\n<key>L</key>\r\n<array><integer>3</integer><string>s</string></array>\r\n</dict>\r\n</plist>\r\n',
    ['A = true @5', 'L[0] = 3 @8', 'L[1] = s @8'],
  ],
  [
    'sssd.conf',
    'ini',
    'top = 1\n[default]\nshared = yes\n[session_recording]\nscope = all ; everyone\nusers = "a b"\n',
    [
      'top = 1 @1',
      'default.shared = yes @3',
      'default.shared = yes @3',
      'session_recording.scope = all @5',
      'session_recording.users = a b @6',
    ],
  ],
  [
    '.env',
    'env',
    "# c\nexport SCREENSHOTS_STATE=required\nDAYS='90' # days\nHOST=${HOST}\n",
    ['SCREENSHOTS_STATE = required @2', 'DAYS = 90 @3', 'HOST = ? @4'],
  ],
  [
    'osquery.flags',
    'flags',
    '--logger_plugin=tls\n--verbose\n',
    ['logger_plugin = tls @1', 'verbose = true @2'],
  ],
  [
    'policy.reg',
    'reg',
    'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies]\r\n"On"=dword:0000000a\r\n"Path"="C:\\\\logs"\r\n"Gone"=-\r\n[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Old]\r\n"Was"=dword:00000001\r\n',
    [
      'HKEY_LOCAL_MACHINE.SOFTWARE.Policies.On = 10 @4',
      'HKEY_LOCAL_MACHINE.SOFTWARE.Policies.Path = C:\\logs @5',
    ],
  ],
  [
    'M365TenantConfig.ps1',
    'dsc',
    '# Generated with Microsoft365DSC version 1.0\nparam ( [parameter()] [System.String] $Id )\nConfiguration Tenant\n{\n  Import-DscResource -ModuleName Microsoft365DSC\n  Node localhost\n  {\n    TeamsMeetingPolicy "Global"\n    {\n      AllowCloudRecording = $True;\n      Days = 120; # c\n      Names = @("a", \'b\');\n      Tenant = $Id;\n    }\n  }\n}\n',
    [
      'TeamsMeetingPolicy[0].AllowCloudRecording = true @10',
      'TeamsMeetingPolicy[0].Days = 120 @11',
      'TeamsMeetingPolicy[0].Names[0] = a @12',
      'TeamsMeetingPolicy[0].Names[1] = b @12',
      'TeamsMeetingPolicy[0].Tenant = ? @13',
      'TeamsMeetingPolicy[0]["@name"] = Global @8',
    ],
  ],
  [
    'sudoers',
    'sudoers',
    'Defaults env_reset, log_input\nDefaults:ada,ben !log_input, \\\n  iolog_dir="/var/log/x,y"\nben ALL = (ALL) LOG_OUTPUT: ALL\n',
    [
      'Defaults[0].env_reset = true @1',
      'Defaults[1].log_input = true @1',
      'Defaults[2].log_input = false @2',
      'Defaults[2]["@binding"] = user @2',
      'Defaults[2]["@for"] = ada,ben @2',
      'Defaults[3].iolog_dir = /var/log/x,y @2',
      'Defaults[3]["@binding"] = user @2',
      'Defaults[3]["@for"] = ada,ben @2',
      'rules[0]["@user"] = ben @4',
      'rules[0].LOG_OUTPUT = true @4',
    ],
  ],
  [
    'pam.d/sshd',
    'pam',
    'session required pam_tty_audit.so disable=* enable=root log_passwd\n',
    [
      'lines[0].type = session @1',
      'lines[0].control = required @1',
      'lines[0].module = pam_tty_audit.so @1',
      'lines[0].options[0].disable = * @1',
      'lines[0].options[1].enable = root @1',
      'lines[0].options[2].log_passwd = true @1',
    ],
  ],
  [
    'audit.rules',
    'auditd',
    '-D\n-a always,exit -F arch=b64 -S execve,execveat -F auid>=1000 -k cmd\n-w /etc/passwd -p wa -k id\n',
    [
      'rules[1].action = always,exit @2',
      'rules[1].key = cmd @2',
      'rules[1].filters[0] = arch=b64 @2',
      'rules[1].filters[1] = auid>=1000 @2',
      'rules[1].syscalls[0] = execve @2',
      'rules[1].syscalls[1] = execveat @2',
      'rules[2].watch = /etc/passwd @3',
      'rules[2].permissions = wa @3',
      'rules[2].key = id @3',
    ],
  ],
  [
    'tlog.conf',
    'json',
    '// c\n/* d */\n{\n  // "log": {},\n  "log": { "input": true, },\n}\n',
    ['log.input = true @5'],
  ],
]

describe('formats', () => {
  test.each(cases)('%s is read as %s', async (name, format, text, expected) => {
    expect(scalars(await rootOf(name, encode(text), format))).toEqual(expected)
  })

  test.each(['M365TenantConfig.ps1', 'policy.reg'])(
    '%s is read from UTF-16 with a mark',
    async (name) => {
      const [, format, text, expected] = cases.find(([each]) => each === name)!
      const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
      expect(scalars(await rootOf(name, new Uint8Array(utf16), format))).toEqual(expected)
    },
  )

  test('lines are right with CR LF', async () => {
    for (const [name, format, text, expected] of cases) {
      const windows = text.replace(/\r?\n/g, '\r\n')
      expect(scalars(await rootOf(name, encode(windows), format)), name).toEqual(expected)
    }
  })

  test('prose that speaks of settings stays prose', async () => {
    const text =
      'Defaults are kept.\n\n<p>\n\n--logger_plugin=tls\n\nexport X=1\n\n[section]\na = 1\n'
    for (const name of ['policy.md', 'policy.txt', 'policy']) {
      const { documents } = await read({ name, bytes: encode(text) })
      expect(documents[0]?.kind, name).toBe('prose')
    }
  })
})

const broken: readonly (readonly [string, string, number | undefined])[] = [
  ['config.toml', 'a = 1\nb = = 2\n', 2],
  ['sysmon.xml', '<Sysmon>\n<A>\n</Sysmon>', 3],
  ['bomb.xml', '<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', 1],
  ['a.mobileconfig', '<plist version="1.0"><dict>\n<key>A</key>\n</dict></plist>', 2],
  ['a.mobileconfig', '<plist version="1.0"><dict>\n<key>A</key><true/>', 2],
  ['sssd.conf', '[a]\nb = 1\nc = 2\n===\n', 4],
  ['.env', 'A=1\nnothing here\n', 2],
  ['policy.reg', 'REGEDIT4\n[HKEY_X]\nnothing\n', 3],
  [
    'M365TenantConfig.ps1',
    '# Generated with Microsoft365DSC\nTeamsMeetingPolicy "a"\n{\n  B = @("c";\n',
    4,
  ],
  ['tlog.conf', '{\n  "log": {\n', 3],
]

test.each(broken)('half a %s gives a diagnostic with its line', async (name, text, line) => {
  const { documents, diagnostics } = await read({ name, bytes: encode(text) })
  expect(documents).toEqual([])
  const [error] = diagnostics.filter(({ level }) => level === 'error')
  expect(error?.locator?.kind === 'setting' ? error.locator.line : undefined).toBe(line)
  expect(error?.advice).toMatch(/\w/)
})
