import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Each worker is a child process for one image at a time","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/worker-child-process.md","filePath":"decisions/worker-child-process.md"}');
const _sfc_main = { name: "decisions/worker-child-process.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="each-worker-is-a-child-process-for-one-image-at-a-time" tabindex="-1">Each worker is a child process for one image at a time <a class="header-anchor" href="#each-worker-is-a-child-process-for-one-image-at-a-time" aria-label="Permalink to &quot;Each worker is a child process for one image at a time&quot;">​</a></h1><p>With one command, the API and the workers could share a process. They do not (<code>src/worker-process.ts</code>).</p><ul><li>Decoders and OpenCV are native code and WebAssembly: if they crash or run out of memory, the process ends. A child handles one image, so a crash costs one attempt of one job and affects no other job. The child&#39;s supervisor, which is the API or <code>npm run worker</code>, restarts it after a second. <code>npm run worker</code> does nothing but supervise such processes.</li><li>The supervisor sees how a child ended. A crash of its own (a signal such as SIGSEGV, or an exit code) counts against the current job, and the third one ends that job. SIGKILL and SIGTERM come from outside and do not count: stopping machines at random must not cost anyone a job. The limit of five attempts always applies.</li><li>One more child handles the library: operations, the trash, orphaned files. No photo waits for an operation over a million images, and no operation takes the memory that a photo needs (OpenCV, decoders, their threads: about 200 MB).</li><li>The API&#39;s event loop stays free. Threads alone would share the API&#39;s memory limit, and its crashes.</li><li>The children run the same program as <code>npm run worker</code>, so there is only one way to run a job.</li><li>Events travel over Node&#39;s IPC channel, so Redis is not needed. A child exits when its supervisor does.</li><li>The price: memory, about 100 MB for each process, and 130 MB for the idle one for operations.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/worker-child-process.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const workerChildProcess = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  workerChildProcess as default
};
