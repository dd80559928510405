export { CASES, casesFrom, isReadHalf } from "./cases.ts";
export { type Evaluation, evaluate } from "./evaluate.ts";
export { rateOf } from "./wilson.ts";
export { scoreIntake } from "./intake-score.ts";
export { evaluateInterview } from "./interviewed.ts";
