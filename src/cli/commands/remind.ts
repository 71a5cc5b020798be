import { mergeCommandTexts, texts } from "../../i18n";
import { unitKey } from "../../plan";
import {
  followUpIn,
  lastTime,
  overallText,
  reminderFor,
  type FollowUp,
  type ProgressPoint,
  type UnitFollowUp,
} from "../../workbook";
import { isDate, UsageError, type Call } from "../call";
import { Failure, type Command, type ExitCode, type Output } from "../command";
import { followUpData } from "../mergeReport";
import { contentOf, inputFile } from "../stored";

const BETWEEN = "\n\n----------------------------------------\n";

/** All units, or the one that is asked for. */
function unitsOf({ units }: FollowUp, call: Call): readonly UnitFollowUp[] {
  const asked = call.text("unit");
  if (asked === undefined) return units;
  const found = units.filter(({ unit }) => unitKey(unit) === unitKey(asked));
  const known = units.map(({ unit }) => unit).join(", ");
  if (found.length === 0) throw new UsageError(mergeCommandTexts(call.language).noUnit(asked, known));
  return found;
}

/** Last time, or how the plan stood on a day that is asked for. */
function pointOf({ points }: FollowUp, call: Call): ProgressPoint | null {
  const since = call.text("since");
  if (since === undefined) return lastTime(points);
  if (!isDate(since)) throw new UsageError(texts(call.language).commandLine.badDate("since", since));
  const found = points.findLast(({ on }) => on <= since);
  const known = [...new Set(points.map(({ on }) => on))].join(", ");
  if (found === undefined) throw new UsageError(mergeCommandTexts(call.language).noPoint(since, known));
  return found;
}

async function run(call: Call, output: Output): Promise<ExitCode> {
  const { language, today } = call;
  const [path = ""] = call.files;
  const followUp = followUpIn(await contentOf(inputFile(path, call), path, call), today);
  if (followUp === undefined) throw new Failure(texts(language).commandLine.notOurs(path));
  const reminders = unitsOf(followUp, call).flatMap((unit) => reminderFor(followUp, unit, language) ?? []);
  const point = pointOf(followUp, call);
  if (call.is("json")) {
    output.out(JSON.stringify({ ...followUpData(followUp, point), reminders }, null, 2));
    return 0;
  }
  const letters = reminders.map(({ text }) => text);
  const nothing = mergeCommandTexts(language).nothingOutstanding;
  output.out([overallText(followUp, language, point), ...(letters.length === 0 ? [nothing] : letters)].join(BETWEEN));
  return 0;
}

/** How far a plan has come, and a letter to every unit with something outstanding; nothing is written. */
export const remind: Command = {
  options: { json: { type: "boolean" }, since: { type: "string" }, unit: { type: "string" } },
  takesOne: true,
  writes: "none",
  run,
};
