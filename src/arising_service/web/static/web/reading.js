// Keeps the page on how far the reading is up to date, without loading it anew. Without this script it refreshes itself.
const EACH_MS = 1500;

async function look() {
  let page;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    // Signed out meanwhile: the page asks to sign in.
    if (answer.redirected || !answer.ok) {
      location.reload();
      return;
    }
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    // No connection just now: look again.
    setTimeout(look, EACH_MS * 4);
    return;
  }
  document.title = page.title;
  for (const part of document.querySelectorAll("[data-part]")) {
    const now = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (now && now.innerHTML !== part.innerHTML) part.innerHTML = now.innerHTML;
  }
  if (page.querySelector("[data-reading]")) setTimeout(look, EACH_MS);
}

if (document.querySelector("[data-reading]")) setTimeout(look, EACH_MS);
