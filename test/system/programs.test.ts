// Holds that the list of programs beyond Node is true: each package brings the programs it is listed for.
import { expect, test } from 'vitest'
import { describeWith, findProgram, listedPackages } from './needs.ts'

for (const { name, programs } of listedPackages()) {
  describeWith(programs, `package ${name}`, () => {
    test.each(programs)('%s is on the PATH', (program) => {
      expect(findProgram(program)).toBeDefined()
    })
  })
}

test('packages are listed, each with a program', () => {
  expect(listedPackages().length).toBeGreaterThan(0)
  expect(listedPackages().filter(({ programs }) => programs.join('') === '')).toEqual([])
})
