// The parts of Apache ECharts that the page of live charts uses, as the global
// `echarts`: every series type that generator/live can ask for. A series that is
// missing here would be left out without an error; a test asks for all. Charts
// are drawn as SVG; the canvas is there to save one as PNG, which from an SVG
// would need an image, and the page's policy allows none.
import { use } from "echarts/core";
import { BarChart, CustomChart, HeatmapChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import {
  DataZoomInsideComponent, GridComponent, LegendPlainComponent, MarkLineComponent, TooltipComponent,
  VisualMapPiecewiseComponent,
} from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([
  BarChart, CustomChart, HeatmapChart, LineChart, PieChart, ScatterChart,
  DataZoomInsideComponent, GridComponent, LegendPlainComponent, MarkLineComponent, TooltipComponent,
  VisualMapPiecewiseComponent,
  LabelLayout, CanvasRenderer, SVGRenderer,
]);

export { getInstanceByDom, init, registerTheme, version } from "echarts/core";
