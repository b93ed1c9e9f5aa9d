// The nearest valid word, where knowledge is loaded; the craft itself is shared with the stages.
export { adviseWord, distance, nearest } from '../text/nearest.ts'
