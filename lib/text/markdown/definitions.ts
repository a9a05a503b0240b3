/** Which definitions of links and footnotes a reader gets to see by following a reference. */
import type { Definition, FootnoteDefinition, Nodes, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** An address relative to the page leads nowhere from a comment, which is shown on several pages. */
export const wholeAddress = /^(?:https?:|mailto:|\/|#)/i;

export function listUsedDefinitions(tree: Root): Map<string, Definition> {
  const first = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    if (!first.has(node.identifier)) first.set(node.identifier, node);
  });
  const used = new Map<string, Definition>();
  visit(tree, "linkReference", ({ identifier }) => {
    const definition = first.get(identifier);
    if (definition && wholeAddress.test(definition.url)) used.set(identifier, definition);
  });
  return used;
}

/** A note that only notes mention is shown if one of those is. */
export function listUsedNotes(tree: Root): Set<FootnoteDefinition> {
  const first = new Map<string, FootnoteDefinition>();
  visit(tree, "footnoteDefinition", (node) => {
    if (!first.has(node.identifier)) first.set(node.identifier, node);
  });
  const used = new Set<FootnoteDefinition>();
  const follow = (start: Nodes) => {
    visit(start, (node) => {
      if (node !== start && node.type === "footnoteDefinition") return SKIP;
      const note = node.type === "footnoteReference" ? first.get(node.identifier) : undefined;
      if (note) used.add(note);
    });
  };
  follow(tree);
  for (const note of used) follow(note); // a set is walked over what is added on the way, too
  return used;
}
