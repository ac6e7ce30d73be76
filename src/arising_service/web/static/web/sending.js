// Files to send: which are chosen, and how far the sending is. Without this script the form is sent as any other is.
import { begin } from "./components.js";

const size = (bytes) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

// The design system names one file, and only counts several.
function listChosen(input, list) {
  const several = input.files.length > 1 ? Array.from(input.files) : [];
  list.replaceChildren(
    ...several.map((file) => {
      const line = document.createElement("li");
      line.textContent = `${file.name}, ${size(file.size)}`;
      return line;
    }),
  );
}

function tell(form, words, share) {
  const shown = form.querySelector("[data-sending-shown]");
  shown.hidden = false;
  shown.querySelector("progress").value = share;
  const status = shown.querySelector("[role=status]");
  if (status.textContent !== words) status.textContent = words;
}

// Whatever the server says in place of taking the files: its words take the place of the form.
function show(answer) {
  const page = new DOMParser().parseFromString(answer, "text/html");
  const main = page.querySelector("main");
  if (!main) {
    location.reload();
    return;
  }
  document.title = page.title;
  document.querySelector("main").replaceWith(main);
  begin(main);
  start();
}

function send(form, input) {
  const request = new XMLHttpRequest();
  const words = input.files.length === 1 ? "the paper" : `${input.files.length} papers`;
  const button = form.querySelector("button[type=submit]");
  const failed = () => {
    button.disabled = false;
    tell(form, "The papers could not be sent. Check your connection, then try again.", 0);
  };
  request.upload.onprogress = (event) => {
    if (!event.lengthComputable) return;
    // Every tenth is said, so that whoever listens is not told of each hundredth.
    const tenths = Math.floor((10 * event.loaded) / event.total) * 10;
    tell(form, tenths < 100 ? `Sending ${words}: ${tenths}%` : `Sent ${words}. They are being looked at.`, event.loaded / event.total);
  };
  request.onload = () => {
    if (request.responseURL.split("?")[0] !== location.href.split("?")[0]) location.assign(request.responseURL);
    else show(request.responseText);
  };
  request.onerror = failed;
  request.onabort = failed;
  request.open("POST", location.href);
  request.send(new FormData(form));
  button.disabled = true;
  tell(form, `Sending ${words}`, 0);
}

function start() {
  const form = document.querySelector("form[data-sending]");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-sending-chosen]");
  input.addEventListener("change", () => listChosen(input, list));
  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    send(form, input);
  });
}

start();
