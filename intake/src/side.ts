import type { ToldSide } from "@proximal/engine";

const NOT_A_SIDE = /\b(?:right (?:down|now|away|after|before|through|on|up|in|at|behind|over|across|under|where|into|angle|handed)|all right|the right (?:thing|way|shoes?)|(?:has|have|had|was|were|just|ive|ve|i|she|he|we) left|left (?:hospital|university|college|to|for|in|on|at|work|the|me|my|home|him|her|over|it|with|school|handed)|on the right track)\b/g;
const BOTH = /\b(?:both|bilateral\w*|each (?:leg|foot|side)|either (?:leg|foot)|two feet|left and right|right and left|feet|legs|heels|ankles|calves|knees|thighs|soles|shins|hips|buttocks|toes on both)\b/;
/** Says both in so many words. */
export const EXPLICIT_BOTH = /\b(?:both|bilateral\w*|each (?:leg|foot|side)|left and right|right and left)\b/;

/** The side a clause names; unknown where it names none. */
export function sideIn(plain: string): ToldSide {
  const text = plain.replace(NOT_A_SIDE, " ");
  if (EXPLICIT_BOTH.test(text)) return "both";
  const left = /\bleft\b/.test(text);
  const right = /\bright\b/.test(text);
  if (left && right) {
    // "weaker on the left than the right": the first named is meant.
    return /\b(?:than|compared|versus|vs|normal on the|not the)\b/.test(text) ? (text.indexOf("left") < text.indexOf("right") ? "left" : "right") : "both";
  }
  if (left) return "left";
  if (right) return "right";
  return BOTH.test(text) ? "both" : "unknown";
}
