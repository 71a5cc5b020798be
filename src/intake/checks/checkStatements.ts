import { codeNumber, roundHalfUp, scoresAgree, type ComputedScores, type ItemCode, type Scheme } from "../../ita";
import type { Draft } from "../recognise/draft";
import type { Statement } from "../recognise/prose/statements";

/** Holds what sentences claim against the scores of the same document. */
export function checkStatements(draft: Draft, computed: ComputedScores, scheme: Scheme): void {
  for (const statement of draft.statements) {
    switch (statement.kind) {
      case "number":
        checkNumber(draft, statement, scheme);
        break;
      case "range":
        checkRange(draft, statement, computed, scheme);
        break;
      default:
        checkExtreme(draft, statement, computed);
    }
  }
}

type Of<K extends Statement["kind"]> = Extract<Statement, { readonly kind: K }>;

function checkNumber(draft: Draft, { words, no, place }: Of<"number">, scheme: Scheme): void {
  const name = scheme.indicators.find((indicator) => indicator.no === no)?.name ?? "";
  const first = draft.places.get(String(no)) ?? {};
  draft.noteContradiction("statement-differs", first, place, { reason: "number", second: words, first: name, no });
}

/** "The lowest is …" against all scores of the same kind; scores that are equal share the place. */
function checkExtreme(
  draft: Draft,
  { kind, words, subject, place }: Of<"lowest" | "highest">,
  computed: ComputedScores,
): void {
  const scores = typeof subject === "number" ? indicatorScores(draft, computed) : itemScores(draft, subject);
  const own = scores.get(String(subject));
  if (own === undefined) return;
  const sign = kind === "lowest" ? 1 : -1;
  const [extreme] = [...scores].sort(([, a], [, b]) => sign * (a - b));
  if (extreme === undefined || roundHalfUp(extreme[1]) === roundHalfUp(own)) return;
  draft.noteContradiction("statement-differs", draft.places.get(extreme[0]) ?? {}, place, {
    reason: kind,
    second: words,
    stated: String(subject),
    statedScore: roundHalfUp(own),
    first: extreme[0],
    firstScore: roundHalfUp(extreme[1]),
  });
}

function indicatorScores(draft: Draft, computed: ComputedScores): ReadonlyMap<string, number> {
  const scores = new Map(Object.entries(computed.indicators));
  for (const [no, { score }] of draft.indicators) if (score !== undefined) scores.set(String(no), score);
  return scores;
}

function itemScores(draft: Draft, like: ItemCode): ReadonlyMap<string, number> {
  const letter = like.charAt(0);
  return new Map(
    [...draft.items].flatMap(([code, { score }]): [string, number][] =>
      score !== undefined && code.startsWith(letter) ? [[code, score]] : [],
    ),
  );
}

/** The score of OIT told of a part of its items. */
function checkRange(
  draft: Draft,
  { words, from, to, value, place }: Of<"range">,
  computed: ComputedScores,
  scheme: Scheme,
): void {
  const oit = scheme.items.filter(({ code }) => code.startsWith("O")).map(({ code }) => codeNumber(code));
  // A reported score may come from this very sentence, so only what the indicators say proves anything.
  const whole = computed.instruments.OIT;
  if (!scheme.confirmed || whole === undefined || !scoresAgree(value, whole)) return;
  const last = Math.max(...oit);
  if (codeNumber(from) === 1 && codeNumber(to) === last) return;
  const first = draft.places.get("9") ?? draft.places.get("10") ?? {};
  draft.noteContradiction("statement-differs", first, place, {
    reason: "range",
    second: words,
    from,
    to,
    value,
    first: `O1–O${String(last)}`,
  });
}
