import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Multipart requests are read before they reach Yoga","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/multipart-before-yoga.md","filePath":"decisions/multipart-before-yoga.md"}');
const _sfc_main = { name: "decisions/multipart-before-yoga.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="multipart-requests-are-read-before-they-reach-yoga" tabindex="-1">Multipart requests are read before they reach Yoga <a class="header-anchor" href="#multipart-requests-are-read-before-they-reach-yoga" aria-label="Permalink to &quot;Multipart requests are read before they reach Yoga&quot;">​</a></h1><p>Yoga&#39;s own parser keeps every file of a request in memory: twenty files of 100 MB would take 2 GB for one request.</p><ul><li><code>graphql-upload</code> reads the stream and passes files through the disk, enforcing limits as they arrive (<code>src/http/graphql/multipart.ts</code>). The operation becomes the request&#39;s parsed body, where Yoga looks for it.</li><li>It runs before Yoga rather than as a Yoga plugin, because Yoga would consume the stream first.</li><li>Files are read only for signed-in users; other requests get 401.</li><li>The price: each upload is written once more, to the system&#39;s temporary folder.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/multipart-before-yoga.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const multipartBeforeYoga = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  multipartBeforeYoga as default
};
