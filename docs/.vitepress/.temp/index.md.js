import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"","description":"","frontmatter":{"layout":"home","hero":{"name":"Graycard","text":"Accurate colours, with proof","tagline":"A self-hosted service that finds the 24-patch chart in a photo, corrects the photo by it, and measures the result again with CIEDE2000. Behind a typed GraphQL API with live progress.","image":{"src":"/desk-before-after.jpg","alt":"The sample photo as shot in warm light on the left, and corrected by its chart on the right"},"actions":[{"theme":"brand","text":"Getting started","link":"/getting-started"},{"theme":"alt","text":"API reference","link":"/api-reference/"}]},"features":[{"title":"Use the API","details":"From an empty machine to a corrected photo, step by step, with curl and with a typed client.","link":"/getting-started"},{"title":"Learn the concepts","details":"Image, job, result, profile, batch, operation, and the states of a job.","link":"/concepts"},{"title":"Follow progress","details":"Subscriptions over WebSocket or server-sent events, and how to resume after a disconnect without missing anything.","link":"/subscriptions"},{"title":"Trust the numbers","details":"The method with its sources, its accuracy on real photos, and its limits.","link":"/color"},{"title":"Handle errors","details":"Twelve codes for requests, nine for jobs, and no others.","link":"/errors"},{"title":"Run it","details":"Configuration, operations, and scaling out to more machines.","link":"/operations"}]},"headers":[],"relativePath":"index.md","filePath":"index.md"}');
const _sfc_main = { name: "index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
