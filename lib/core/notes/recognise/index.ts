/** The ways of writing cards between headings, in order of priority. Headings themselves: sections.ts. */
import { details } from './details'
import { questionAnswer } from './question-answer'
import { bareQuestion, questionList } from './question-list'
import type { BlockRecogniser } from './run'
import { table } from './tables'

export const BLOCK_RECOGNISERS: readonly BlockRecogniser[] = [details, questionAnswer, table, questionList, bareQuestion]
