import "server-only";
/** Makes Prisma's PostgreSQL adapter, which is meant for queries, fit for the schema engine. */
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type pg from "pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** Why scripts failed is added to `failures`: the engine itself does not learn it. */
export function engineAdapter(pool: pg.Pool, failures: unknown[]): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    runWholeScripts(adapter, failures);
    readCharacters(adapter);
    return adapter;
  };
  return factory;
}

/** The adapter would cut a script at every semicolon, also at those inside a function's body. */
function runWholeScripts(adapter: Adapter, failures: unknown[]): void {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
}

const postgresChar = 18;
const postgresText = 25;

/** The engine describes a database by its catalogue, whose type "char" the adapter does not know. */
function readCharacters(adapter: Adapter): void {
  const pool = adapter.underlyingDriver();
  const ask = pool.query.bind(pool) as (...question: unknown[]) => Promise<pg.QueryResult>;
  const characters = new Set<string>();
  Object.assign(pool, {
    query: async (...question: unknown[]) => {
      const answer = await ask(...question);
      for (const field of (answer.fields ?? []).filter(
        (each) => each.dataTypeID === postgresChar,
      )) {
        field.dataTypeID = postgresText;
        characters.add(field.name);
      }
      return answer;
    },
  });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    characters.clear();
    const answer = await queryRaw(query);
    answer.columnTypes = answer.columnTypes.map((type, index) =>
      characters.has(answer.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
    );
    return answer;
  };
}
