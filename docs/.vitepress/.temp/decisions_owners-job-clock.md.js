import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"A clock for each owner makes jobUpdates lossless","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/owners-job-clock.md","filePath":"decisions/owners-job-clock.md"}');
const _sfc_main = { name: "decisions/owners-job-clock.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="a-clock-for-each-owner-makes-jobupdates-lossless" tabindex="-1">A clock for each owner makes jobUpdates lossless <a class="header-anchor" href="#a-clock-for-each-owner-makes-jobupdates-lossless" aria-label="Permalink to &quot;A clock for each owner makes jobUpdates lossless&quot;">​</a></h1><p><code>jobUpdates(after:)</code> must miss nothing across a disconnect. A timestamp or a sequence is not sufficient: a transaction that took value 5 can commit after one that took 6, and a reader who has seen 6 never looks for 5.</p><ul><li>Each change to a job increments its owner&#39;s <code>User.jobClock</code> and writes the value to <code>Job.moved</code>, in one statement. The owner&#39;s row stays locked until the commit, so values become visible in order: a reader who has seen <em>n</em> has seen everything up to <em>n</em>.</li><li>Only jobs of the same owner wait for each other, for the duration of a short transaction.</li><li>Rejected: an event table (it grows and must be pruned), logical replication (privileges, slots), Redis streams (data can be lost).</li><li>The price: the jobs of one owner cannot report simultaneously. Reports are limited to ten a second for each job.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/owners-job-clock.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ownersJobClock = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ownersJobClock as default
};
