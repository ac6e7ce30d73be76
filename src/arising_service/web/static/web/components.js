// The design system's components, brought to life in a page or in a part of one.
import { initAll } from "./govuk-frontend.min.js";

export function begin(scope) {
  initAll(scope ? { scope } : undefined);
  // A comma that nobody sees parts two words of this button's name: then what is seen is not what is said (WCAG 2.5.3).
  for (const comma of document.querySelectorAll(".govuk-file-upload-button > .govuk-visually-hidden")) comma.remove();
}
