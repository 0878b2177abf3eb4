from . import models
from .hooks import forget_words
