import pg from "pg";

export type Sent = { text: string; values: unknown[] };
export type Measured = Sent & { read: number; returned: number; ms: number; nodes: string[] };

/** Notes each statement that any connection of this process sends from now on. */
export function recordQueries(): { take: () => Sent[]; stop: () => void } {
  let sent: Sent[] = [];
  const prototype = pg.Client.prototype as { query: (...given: unknown[]) => unknown };
  const query = prototype.query;
  prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [statement, values] = given;
    if (typeof statement === "string") sent.push({ text: statement, values: valuesOf(values) });
    else if (isStatement(statement))
      sent.push({ text: statement.text, values: valuesOf(values ?? statement.values) });
    return query.apply(this, given);
  };
  const take = () => {
    const taken = sent;
    sent = [];
    return taken;
  };
  return { take, stop: () => void (prototype.query = query) };
}

const valuesOf = (values: unknown) => (Array.isArray(values) ? values : []);

function isStatement(value: unknown): value is { text: string; values?: unknown } {
  return typeof value === "object" && value !== null && "text" in value;
}

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Rows Removed by Join Filter"?: number;
  Plans?: Plan[];
};

/** What takes so long is not run again. */
const slowMs = 500;

/** Runs a statement some times and takes back what it wrote; the fastest counts, since others use the machine too. */
export async function measure(client: pg.Client, { text, values }: Sent): Promise<Measured | null> {
  if (!/^\s*(select|with|insert|update|delete)\b/i.test(text)) return null;
  // A new row reads nothing, and a second time there is one already.
  if (/^\s*insert\b[^(]*\([^)]*\)\s*values/i.test(text)) return null;
  let best: Measured | null = null;
  for (let turn = 0; turn < 3 && (!best || best.ms < slowMs); turn += 1) {
    await client.query("begin");
    try {
      const { rows } = await client.query<{ "QUERY PLAN": [Explained] }>({
        text: `explain (analyze, timing off, format json) ${text}`,
        values,
      });
      const [explained] = rows[0]?.["QUERY PLAN"] ?? [];
      if (!explained) return null;
      const ms = explained["Planning Time"] + explained["Execution Time"];
      if (!best || ms < best.ms) best = { text, values, ms, ...weigh(explained.Plan) };
    } catch (error) {
      // The row that it once wrote is there.
      if (error instanceof pg.DatabaseError && error.code === "23505") return null;
      throw error;
    } finally {
      await client.query("rollback");
    }
  }
  return best;
}

type Explained = { Plan: Plan; "Planning Time": number; "Execution Time": number };

function weigh(plan: Plan): Pick<Measured, "read" | "returned" | "nodes"> {
  const all = listNodes(plan);
  const scans = all.filter((node) => node["Relation Name"] && / Scan$/.test(node["Node Type"]));
  return {
    read: Math.round(scans.reduce((sum, node) => sum + readBy(node), 0)),
    returned: Math.max(...firstWithRows(plan)),
    nodes: scans.map((node) =>
      [node["Node Type"], node["Index Name"] ?? node["Relation Name"]].join(" "),
    ),
  };
}

/** A statement that only writes returns nothing: what it wrote counts. */
function firstWithRows(plan: Plan): number[] {
  const own = plan["Actual Rows"];
  return plan["Node Type"] === "ModifyTable"
    ? [own, ...(plan.Plans ?? []).map((part) => part["Actual Rows"])]
    : [own];
}

function readBy(node: Plan): number {
  const once =
    node["Actual Rows"] +
    (node["Rows Removed by Filter"] ?? 0) +
    (node["Rows Removed by Index Recheck"] ?? 0);
  return once * node["Actual Loops"];
}

function listNodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(listNodes)];
}
