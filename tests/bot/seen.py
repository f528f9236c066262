"""A picture in a message as an eye sees it: where something of a colour is."""

from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageChops

SIZE = (900, 630)
DONE, GOAL, WHITE = (0x1F, 0x7A, 0x6D), (0xB4, 0x53, 0x09), (255, 255, 255)
INK = (0x1F, 0x29, 0x33)
EDGE, TITLE = 6, 80


@dataclass(frozen=True)
class Patch:
    """What is of one colour between two columns without it; `share` of it has the colour."""

    left: int
    top: int
    width: int
    height: int
    share: float


class Seen:
    def __init__(self, png: bytes) -> None:
        with Image.open(BytesIO(png)) as image:
            image.verify()
        self.image = Image.open(BytesIO(png)).convert("RGB")
        self.size = self.image.size

    def pixels(self) -> bytes:
        return self.image.tobytes()

    def count(self, colour: tuple[int, int, int]) -> int:
        return self._mask(colour).tobytes().count(b"\xff")

    def bars(self) -> list[Patch]:
        """What is filled or striped, from the left; the legend is not among them."""
        return self.patches(DONE)

    def goals(self) -> list[Patch]:
        return self.patches(GOAL)

    def ground(self) -> int:
        """The row of the line that the bars stand on: the longest dark one."""
        width, height = self.size
        ink = self._mask(INK).tobytes()
        rows = [ink[y * width : (y + 1) * width].count(b"\xff") for y in range(height)]
        assert max(rows) > width / 2, "a line to stand on"
        return rows.index(max(rows))

    def ink_above_ground(self) -> int:
        """Dark pixels between the title and the ground: outlines and labels."""
        return self.ink((0, TITLE, self.size[0], self.ground()))

    def ink(self, box: tuple[int, int, int, int]) -> int:
        return self._mask(INK).crop(box).tobytes().count(b"\xff")

    def stripes(self, patch: Patch) -> int:
        """How often the middle of it goes from white to a colour."""
        middle = patch.left + patch.width // 2
        column = self.image.convert("L").crop((middle, patch.top, middle + 1, self.ground()))
        dark = [value < 190 for value in column.tobytes()]
        return sum(one and not before for before, one in pairwise(dark))

    def patches(
        self, colour: tuple[int, int, int], top: int = 0, bottom: int | None = None
    ) -> list[Patch]:
        """Those above the ground, or between two rows."""
        mask = self._mask(colour)
        mask.paste(0, (0, 0, self.size[0], top))
        mask.paste(0, (0, bottom or self.ground(), *self.size))
        data, width = mask.tobytes(), mask.width
        there = [b"\xff" in data[x::width] for x in range(width)]
        edges = [x for x in range(1, width) if there[x] != there[x - 1]]
        pairs = zip(edges[::2], edges[1::2], strict=True)
        return [self._patch(mask, left, right) for left, right in pairs]

    def beside(self, patch: Patch, *, right: bool) -> int:
        """How many columns are white before something stands there."""
        rows = (patch.top, patch.top + patch.height)
        start, step = (patch.left + patch.width + 1, 1) if right else (patch.left - 2, -1)
        columns = range(start, self.size[0] if right else -1, step)
        dark = self._mask(INK)
        stops = (
            n for n, x in enumerate(columns) if dark.crop((x, rows[0], x + 1, rows[1])).getbbox()
        )
        return next(stops, len(columns))

    def _patch(self, mask: Image.Image, left: int, right: int) -> Patch:
        box = mask.crop((left, 0, right, mask.height)).getbbox()
        assert box is not None
        inside = mask.crop((left, box[1], right, box[3])).tobytes()
        share = inside.count(b"\xff") / len(inside)
        return Patch(left, box[1], right - left, box[3] - box[1], round(share, 2))

    def _mask(self, colour: tuple[int, int, int]) -> Image.Image:
        """White where it is about this colour."""
        apart = ImageChops.difference(self.image, Image.new("RGB", self.size, colour))
        near = [band.point(lambda far: 255 * (far <= 6)) for band in apart.split()]
        return ImageChops.darker(ImageChops.darker(near[0], near[1]), near[2])


def margins_are_white(seen: Seen) -> bool:
    """Nothing is cut off by the frame."""
    inner = (EDGE, EDGE, seen.size[0] - EDGE, seen.size[1] - EDGE)
    frame = seen.image.copy()
    frame.paste(WHITE, inner)
    return ImageChops.invert(frame).getbbox() is None
