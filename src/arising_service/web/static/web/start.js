import { begin } from "./components.js";

begin();
