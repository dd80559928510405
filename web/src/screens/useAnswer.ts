import { useEffect, useState } from "react";
import { ask } from "../engine/client.ts";
import type { Answer, ToldCase } from "../engine/protocol.ts";

export type Asked = { readonly state: "waiting"; readonly before: Answer | null } | { readonly state: "answered"; readonly answer: Answer } | { readonly state: "failed"; readonly message: string };

/** The engine's answer to a case; asked anew whenever the case changes, the old answer staying until the new one is there. */
export function useAnswer(told: ToldCase, attempt: number): Asked {
  const [asked, setAsked] = useState<Asked>({ state: "waiting", before: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again about the same case
  useEffect(() => {
    let current = true;
    setAsked((last) => ({ state: "waiting", before: last.state === "answered" ? last.answer : null }));
    ask<"assess">({ kind: "assess", told }).then(
      (answer) => { if (current) setAsked({ state: "answered", answer }); },
      (error: Error) => { if (current) setAsked({ state: "failed", message: error.message }); },
    );
    return () => {
      current = false;
    };
  }, [told, attempt]);
  return asked;
}
