// The Action, the hook, the GitLab template and the workflows of init, each run for real on a scratch repository.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { root } from '../walk.ts'
import { sousveil } from './world.ts'

const policy = '# Monitoring policy\n\nWe record the keystrokes of employees on company laptops.\n'
const program = `node ${join(root, 'bin/sousveil.js')}`

function repository(config = 'documents: docs\n'): string {
  const folder = mkdtempSync(join(tmpdir(), 'sousveil ci '))
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, 'docs/policy.md'), policy)
  if (config !== '') writeFileSync(join(folder, 'sousveil.yaml'), config)
  spawnSync('git', ['init', '-q'], { cwd: folder })
  return folder
}

function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const run = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: cwd, ...env },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

interface Step {
  readonly id?: string
  readonly name?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
}

const steps = (file: string, at: (value: never) => Step[]): Step[] =>
  at(parse(readFileSync(file, 'utf8')) as never)

/** Runs the shell steps of the Action as a runner would, `uses:` left out. */
function runAction(cwd: string, inputs: Readonly<Record<string, string>>) {
  const temporary = mkdtempSync(join(tmpdir(), 'sousveil-runner-'))
  const files = {
    GITHUB_OUTPUT: join(temporary, 'output'),
    GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
  }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const output = () =>
    Object.fromEntries(
      readFileSync(files.GITHUB_OUTPUT, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('=')),
    )
  const filled = (text: string) =>
    text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => {
      const name = path.split('.').at(-1) ?? ''
      return path.startsWith('inputs.') ? (inputs[name] ?? '') : (output()[name] ?? '')
    })
  const ran = steps(join(root, 'action.yml'), ({ runs }: { runs: { steps: Step[] } }) => runs.steps)
    .filter(({ run, name }) => run && name !== 'Comment')
    .map(({ run = '', env = {} }) => {
      const given = Object.fromEntries(
        Object.entries(env).map(([key, value]) => [key, filled(value)]),
      )
      const runner = { GITHUB_ACTION_PATH: root, RUNNER_TEMP: temporary, ...files, ...given }
      return bash(run, cwd, runner)
    })
  return {
    ran,
    output: output(),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    temporary,
  }
}

describe.skipIf(process.platform === 'win32')('on a scratch repository', () => {
  test('the Action audits, annotates, sums up and fails at the end', () => {
    const { ran, output, summary, temporary } = runAction(repository(), { jurisdiction: 'us-ny' })
    const [build, audit, verdict] = ran
    expect([build?.code, audit?.code, verdict?.code]).toEqual([0, 0, 1])
    expect(audit?.out).toMatch(/^::error file=docs\/policy\.md,line=3,/m)
    expect(output).toMatchObject({ 'exit-code': '1' })
    expect(summary).toContain('## What is recorded about me?')
    expect(JSON.parse(readFileSync(join(temporary, 'sousveil.sarif'), 'utf8')).version).toBe(
      '2.1.0',
    )
  })

  test('the Action passes its inputs on as words, never as code', () => {
    const files = ['docs/*.md $(touch$', '{IFS}owned) ;touch owned'].join('')
    const cwd = repository('')
    const { ran, output } = runAction(cwd, { files, 'fail-on': 'never' })
    expect(ran.at(1)?.err).toContain('does not exist')
    expect(output['exit-code']).toBe('3')
    expect(existsSync(join(cwd, 'owned'))).toBe(false)
  })

  test('the Action ends with the code of wrong usage', () => {
    const { ran } = runAction(repository(), { jurisdiction: 'atlantis' })
    expect(ran.at(-1)?.code ?? ran.at(1)?.code).toBe(2)
  })

  test('the pre-commit hook runs by its entry', () => {
    const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
    expect(hook.entry).toMatch(/^sousveil /)
    const entry = hook.entry.replace(/^sousveil/, program)
    expect(bash(entry, repository()).code).toBe(1)
    expect(bash(entry, repository('documents: docs\nfail-on: never\n')).code).toBe(0)
    expect(new RegExp(hook.files.replace('(?i)', ''), 'i').test('docs/Policy.MD')).toBe(true)
  })

  test('the GitLab template runs its script and leaves the reports it names', () => {
    const [, template] = parseAllDocuments(
      readFileSync(join(root, 'templates/sousveil.yml'), 'utf8'),
    )
    const { sousveil: job } = (template?.toJS() ?? {}) as {
      sousveil: {
        script: string[]
        artifacts: { paths: string[]; reports: Record<string, string> }
      }
    }
    const inputs: Readonly<Record<string, string>> = {
      program,
      files: 'docs',
      arguments: '--fail-on never',
    }
    const script = job.script
      .join('\n')
      .replace(/\$\[\[ inputs\.(\w+) \]\]/g, (_, name: string) => inputs[name] ?? '')
    const cwd = repository()
    expect(bash(script, cwd).code).toBe(0)
    const reports = [...job.artifacts.paths, ...Object.values(job.artifacts.reports)]
    expect(reports.filter((file) => !existsSync(join(cwd, file)))).toEqual([])
    const [issue] = JSON.parse(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8'))
    expect(issue.location.path).toBe('docs/policy.md')
  })

  test.each(['github', 'gitlab'])('the workflow that init writes for %s runs', async (ci) => {
    const cwd = repository('')
    await sousveil(['init', '--documents', 'docs', '--ci', ci], { cwd })
    const file = ci === 'github' ? '.github/workflows/sousveil.yml' : '.gitlab-ci.yml'
    const workflow = parse(readFileSync(join(cwd, file), 'utf8'))
    const script: string =
      ci === 'github'
        ? workflow.jobs.audit.steps.find(({ name }: Step) => name === 'Audit').run
        : workflow.sousveil.script.join('\n')
    const { code, out } = bash(script, cwd, { SOUSVEIL: program })
    expect(code).toBe(1)
    expect(out).toContain(ci === 'github' ? '::error file=docs/policy.md' : 'WHAT IT MEANS FOR YOU')
  })
})
