// The CI workflows that `sousveil init` writes.

export const services = ['github', 'gitlab', 'none'] as const
export type Service = (typeof services)[number]

export const workflowFile: Readonly<Record<Exclude<Service, 'none'>, string>> = {
  github: '.github/workflows/sousveil.yml',
  gitlab: '.gitlab-ci.yml',
}

export function workflowText(service: Exclude<Service, 'none'>, version: string): string {
  return service === 'github' ? github(version) : gitlab(version)
}

/** `SOUSVEIL` is how the program is started; a checkout of it works as well. */
const github = (version: string): string => `name: sousveil
on:
  push:
  pull_request:
permissions:
  contents: read
  security-events: write
env:
  SOUSVEIL: npx --yes sousveil@${version}
jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Audit
        run: $SOUSVEIL audit --format github --report sarif=sousveil.sarif --report markdown=sousveil.md
      - name: Summary
        if: always()
        run: cat sousveil.md >> "$GITHUB_STEP_SUMMARY"
      - uses: github/codeql-action/upload-sarif@v3
        if: always()
        with:
          sarif_file: sousveil.sarif
`

const gitlab = (version: string): string => `sousveil:
  image: node:22
  variables:
    SOUSVEIL: npx --yes sousveil@${version}
  script:
    - $SOUSVEIL audit --report gitlab=gl-code-quality-report.json --report junit=sousveil.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: sousveil.xml
`
