import type { OperationView } from "@/components/api/operation-entry";
import type { Operation } from "@/app/api/openapi/operation";

type Schema = {
  type?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  default?: unknown;
};

/** An operation of the OpenAPI document as its readable page shows it. */
export function toOperationView(
  operation: Operation,
  described: { parameters?: unknown },
): OperationView {
  const parameters = (described.parameters ?? []) as {
    name: string;
    description?: string;
    schema: Schema;
  }[];
  const { method, path, summary, description = null, needsViewer = false } = operation;
  return {
    method,
    path,
    summary,
    description,
    needsViewer,
    parameters: parameters.map(({ name, description: meaning = "", schema }) => ({
      name,
      description: meaning,
      kind: kindOf(schema),
    })),
  };
}

function kindOf({
  type = "",
  enum: values,
  minimum,
  maximum,
  maxLength,
  default: usual,
}: Schema): string {
  const range = minimum !== undefined && maximum !== undefined ? ` ${minimum} to ${maximum}` : "";
  const parts = [
    values ? values.map(String).join(" or ") : type + range,
    maxLength === undefined ? "" : `at most ${maxLength} characters`,
    usual === undefined ? "" : `usually ${String(usual)}`,
  ];
  return parts.filter(Boolean).join(", ");
}
