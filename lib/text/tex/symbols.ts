const lines = `
alpha α|beta β|gamma γ|delta δ|epsilon ϵ|varepsilon ε|eps ε|zeta ζ|eta η|theta θ|vartheta ϑ|iota ι|kappa κ|lambda λ
mu μ|nu ν|xi ξ|pi π|varpi ϖ|rho ρ|varrho ϱ|sigma σ|varsigma ς|tau τ|upsilon υ|phi ϕ|varphi φ|chi χ|psi ψ|omega ω
Gamma Γ|Delta Δ|Theta Θ|Lambda Λ|Xi Ξ|Pi Π|Sigma Σ|Upsilon Υ|Phi Φ|Psi Ψ|Omega Ω|ell ℓ|hbar ℏ|Re ℜ|Im ℑ|aleph ℵ|wp ℘
times ×|div ÷|pm ±|mp ∓|cdot ·|ast ∗|star ⋆|circ ∘|bullet •|oplus ⊕|ominus ⊖|otimes ⊗|odot ⊙|boxtimes ⊠|cap ∩|cup ∪
wedge ∧|land ∧|vee ∨|lor ∨|neg ¬|lnot ¬|setminus ∖|amalg ⨿|dagger †|dag †|ddagger ‡|ddag ‡|wr ≀|triangle △|diamond ⋄
le ≤|leq ≤|leqslant ⩽|ge ≥|geq ≥|geqslant ⩾|ll ≪|gg ≫|ne ≠|neq ≠|equiv ≡|sim ∼|simeq ≃|approx ≈|cong ≅|propto ∝|asymp ≍
lesssim ≲|gtrsim ≳|la ⟨|ra ⟩|prec ≺|succ ≻|preceq ⪯|succeq ⪰|lt <|gt >|doteq ≐|triangleq ≜|coloneqq ≔|models ⊨|vdash ⊢
in ∈|notin ∉|ni ∋|subset ⊂|supset ⊃|subseteq ⊆|supseteq ⊇|subsetneq ⊊|emptyset ∅|varnothing ∅|forall ∀|exists ∃|nexists ∄
to →|rightarrow →|longrightarrow ⟶|leftarrow ←|gets ←|leftrightarrow ↔|uparrow ↑|downarrow ↓|Rightarrow ⇒|Leftarrow ⇐
Leftrightarrow ⇔|iff ⇔|implies ⇒|mapsto ↦|hookrightarrow ↪|longmapsto ⟼|rightharpoonup ⇀|leadsto ⇝|rightleftharpoons ⇌
nearrow ↗|searrow ↘|partial ∂|nabla ∇|infty ∞|sum ∑|prod ∏|coprod ∐|int ∫|iint ∬|oint ∮|bigcup ⋃|bigcap ⋂|bigoplus ⨁
bigotimes ⨂|bigwedge ⋀|bigvee ⋁|perp ⊥|bot ⊥|top ⊤|parallel ∥|mid ∣|nmid ∤|angle ∠|langle ⟨|rangle ⟩|lfloor ⌊|rfloor ⌋
lceil ⌈|rceil ⌉|Vert ‖|vert ∣|lVert ‖|rVert ‖|lvert ∣|rvert ∣|lbrace {|rbrace }|backslash \\|prime ′|ldots …|cdots ⋯|dots …
dotsc …|dotsb ⋯|vdots ⋮|ddots ⋱|therefore ∴|because ∵|square □|Box □|blacksquare ■|checkmark ✓|cmark ✓|xmark ✗|sharp ♯|flat ♭
natural ♮|surd √|degree °|deg °|pounds £|euro €|copyright ©|S §|P ¶|slash /|colon :|And &|lq ‘|rq ’
textregistered ®|texttrademark ™|textcopyright ©|textdegree °|textdegrees °|textmu µ|textperthousand ‰|textpertenthousand ‱
textemdash —|textendash –|textasciitilde ~|textasciicircum ^|textbackslash \\|textgreater >|textless <|textunderscore _
textquotesingle '|textquoteright ’|textquoteleft ‘|textquotedblleft “|textquotedblright ”|textbar ||textbullet •|textpm ±
texttimes ×|textellipsis …|textdollar $|textpercent %|textrightarrow →|textuparrow ↑|textdownarrow ↓|textbraceleft {
textbraceright }|rsun R⊙|msun M⊙|Msun M⊙|lsun L⊙|AA Å|LaTeX LaTeX|TeX TeX|eg e.g.|ie i.e.|etc etc.|etal et al.|cf cf.|vs vs.
log log|ln ln|exp exp|lim lim|limsup limsup|liminf liminf|max max|min min|sup sup|inf inf|sin sin|cos cos|tan tan|det det
dim dim|ker ker|deg deg|gcd gcd|arg arg|argmax argmax|argmin argmin|Pr Pr|poly poly|polylog polylog|mod mod|bmod mod|tanh tanh
`;

// The first spelling wins: \\deg is a degree sign in prose, where abstracts use it, and an operator only in mathematics.
const table = new Map<string, string>();
for (const entry of lines.replaceAll("\n", "|").split(/\|(?=[A-Za-z])/)) {
  const space = entry.indexOf(" ");
  const name = entry.slice(0, space);
  if (space > 0 && !table.has(name))
    table.set(
      name,
      entry
        .slice(space + 1)
        .trim()
        .replace(/(?<=.)\|$/, ""),
    );
}

export function symbolOf(name: string): string | undefined {
  return table.get(name);
}

export function isOperatorName(name: string): boolean {
  return /^[a-zA-Z]{2,}$/.test(table.get(name) ?? "");
}

const superscripts = pairs(
  "0123456789+-=()niabcdefghjklmoprstuvwxyz−∗*′",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁻**′",
);
const subscripts = pairs("0123456789+-=()aehijklmnoprstuvx−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₋");

export const toSuperscript = (text: string) => raise(text, superscripts, "^");
export const toSubscript = (text: string) => raise(text, subscripts, "_");

function raise(text: string, characters: Map<string, string>, sign: string): string {
  const raised = [...text].map((character) => characters.get(character));
  if (text && text.length <= 8 && raised.every((character) => character !== undefined))
    return raised.join("");
  if (text === "∘" || text === "°") return "°";
  if (/^[†‡⊤⊥⋆]$/u.test(text) && sign === "^") return text;
  return [...text].length === 1 || /^[\p{L}\p{N}.]+$/u.test(text)
    ? sign + text
    : `${sign}(${text})`;
}

function pairs(from: string, to: string): Map<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index] ?? character]));
}
