import { expect, test } from "vitest";
import { toPlainText } from "@/lib/text/tex/to-plain-text";

test.each([
  [String.raw`An $\mathcal{O}(n^2)$ bound`, "An O(n²) bound"],
  [String.raw`$\alpha$-divergence`, "α-divergence"],
  [String.raw`$\frac{a}{b}$ and $\frac{a+1}{2b}$`, "a/b and (a+1)/2b"],
  [String.raw`\textbf{x} and \href{https://a.b}{here}`, "x and here"],
  [String.raw`$\sqrt{5}$, $\sqrt{a+b}$`, "√5, √(a+b)"],
  [String.raw`$x_{i}$, $x_{\max}$, $L_{a,b}$`, "xᵢ, xₘₐₓ, L_(a,b)"],
  [String.raw`$\mathbb{R}^n$, $\hat{x}$, $f'$`, "ℝⁿ, x̂, f′"],
  [String.raw`$\text{Pass@}k$ at 90$^\circ$ and $50\%$`, "Pass@k at 90° and 50%"],
  [String.raw`$\texttt{a_b}$ is \textbf{bold`, "a_b is bold"],
  [String.raw`$a \leq b \to \infty$`, "a ≤ b → ∞"],
  ["area of 0.07 fm^2. Next", "area of 0.07 fm². Next"],
  [String.raw`$\P(X > 0)$ and \P`, "ℙ(X > 0) and ¶"],
  ["SAP^{2} for \\$5 & <think>", "SAP² for $5 & <think>"],
  [String.raw`$$E = mc^2$$`, "E = mc²"],
  [String.raw`$\left( \frac{1}{\varepsilon^2} \right)$`, "( 1/ε² )"],
  [String.raw`$\mysystem$ and $M_\msun$`, "mysystem and M_(M⊙)"],
])("%j reads %j", (text, plain) => expect(toPlainText(text)).toBe(plain));
