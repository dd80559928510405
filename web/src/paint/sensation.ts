export const SENSATIONS = ["ache", "sharp", "burning", "tingling", "numb", "cold", "cramp"] as const;
export type Sensation = (typeof SENSATIONS)[number];
