/** R4, the other half of the schedules: two files keep two cores busy. */
import { testModel } from './sync/test-model'

testModel('odd', 1)
